"""# A result only queues those who wait for it

`set_result` returns before any receiver runs; the sender goes on to
its own end.
The end of the sender queues `main`, behind the receivers.
"""

import asyncio


async def receiver(name, parcel):
    print(name, "got", await parcel)


async def sender(parcel):
    parcel.set_result("a book")
    print("sender has set the result")
    print("sender ends")


async def main():
    parcel = asyncio.get_running_loop().create_future()
    anna = asyncio.create_task(receiver("anna", parcel))
    ben = asyncio.create_task(receiver("ben", parcel))
    await asyncio.sleep(0)

    await asyncio.create_task(sender(parcel))
    print("main goes on")
    print("receivers done:", anna.done(), ben.done())


asyncio.run(main())

# Output:
# sender has set the result
# sender ends
# anna got a book
# ben got a book
# main goes on
# receivers done: True True
