"""# Cancel everything but yourself

The set contains the calling task, so take it out first.
Then wait until all of them have really ended.
"""

import asyncio

cleaned_up = []


async def serve(name):
    try:
        await asyncio.sleep(60)
    finally:
        cleaned_up.append(name)


async def main():
    mail = asyncio.create_task(serve("mail"))
    web = asyncio.create_task(serve("web"))
    await asyncio.sleep(0.1)

    others = asyncio.all_tasks() - {asyncio.current_task()}
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)
    print("cancelled:", mail.cancelled(), web.cancelled())
    print("cleaned up:", sorted(cleaned_up))


asyncio.run(main())

# Output:
# cancelled: True True
# cleaned up: ['mail', 'web']
