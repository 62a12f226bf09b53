"""# Two ways back into the loop

`call_soon_threadsafe` calls a plain function in the loop's thread and
does not wait for it.
`run_coroutine_threadsafe` runs a coroutine there, and `result()` waits
for what it returns.
"""

import asyncio


async def ask_user(question):
    await asyncio.sleep(0.1)
    return "yes"


def install(loop, progress):
    def report(text):
        loop.call_soon_threadsafe(progress.put_nowait, text)

    report("unpacked")
    answer = asyncio.run_coroutine_threadsafe(
        ask_user("Overwrite?"), loop
    )
    report(f"overwrite: {answer.result(timeout=5)}")
    report("done")


async def main():
    loop = asyncio.get_running_loop()
    progress = asyncio.Queue()
    installing = asyncio.create_task(
        asyncio.to_thread(install, loop, progress)
    )
    text = ""
    while text != "done":
        text = await progress.get()
        print(text)
    await installing


asyncio.run(main())

# Output:
# unpacked
# overwrite: yes
# done
