"""aiosqlite and aiofiles: one thread for a database, a pool of them for files."""

import asyncio
import threading

import aiofiles
import aiofiles.os
import aiofiles.tempfile
import aiosqlite
import pytest


async def test_a_database_with_many_writers(tmp_path):
    async with aiosqlite.connect(tmp_path / "data.sqlite") as database:
        await database.execute("create table numbers (number integer unique)")

        async def insert(number):
            await database.execute("insert into numbers values (?)", (number,))

        await asyncio.gather(*map(insert, range(100)))
        await database.commit()
        async with database.execute("select number from numbers order by number") as cursor:
            assert [row[0] async for row in cursor] == list(range(100))

        with pytest.raises(aiosqlite.IntegrityError, match="UNIQUE"):
            await insert(7)
        await database.execute("delete from numbers")
        await database.rollback()
        [(count,)] = await database.execute_fetchall("select count(*) from numbers")
        assert count == 100


async def test_a_cancelled_query_leaves_the_database_usable():
    async with aiosqlite.connect(":memory:") as database:
        begun = threading.Event()
        await database.create_function("begun", 0, begun.set)
        endless = "with recursive n(i) as (select begun() union all select 1 from n) "
        query = asyncio.create_task(database.execute_fetchall(endless + "select count(*) from n"))
        await asyncio.to_thread(begun.wait)
        query.cancel()
        with pytest.raises(asyncio.CancelledError):
            await query
        await database.interrupt()

        [row] = await database.execute_fetchall("select 1 + 1")
        assert row == (2,)


async def test_files_line_by_line(tmp_path):
    async def write(number):
        async with aiofiles.open(tmp_path / str(number), "w") as file:
            await file.writelines(f"{number}.{line}\n" for line in range(50))

    await asyncio.gather(*map(write, range(10)))
    names = await aiofiles.os.listdir(tmp_path)
    assert sorted(names, key=int) == [str(number) for number in range(10)]

    async with aiofiles.open(tmp_path / "7") as file:
        assert [line async for line in file] == [f"7.{line}\n" for line in range(50)]
        with pytest.raises(ValueError, match="whence"):
            await file.seek(0, 9)


async def test_a_temporary_file_goes():
    async with aiofiles.tempfile.NamedTemporaryFile("w+") as file:
        await file.write("some words")
        await file.seek(0)
        assert await file.read() == "some words"
        assert await aiofiles.os.path.exists(file.name)

    assert not await aiofiles.os.path.exists(file.name)
