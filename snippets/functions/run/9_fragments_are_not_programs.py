"""# A fragment is not yet a program

Three things are missing from many examples: the import, a coroutine
around `await`, and the call of `run`.
"""

import asyncio

fragments = [
    "asyncio.run(main())",
    "await asyncio.sleep(0.1)",
    "    await asyncio.shield(task)",
    "async def main(): print('hello')",
]
for fragment in fragments:
    try:
        exec(compile(fragment, "fragment", "exec"), {})
    except (NameError, SyntaxError) as error:
        print(f"{type(error).__name__}: {error.args[0]}")
    else:
        print("defined, and never run")


async def main():
    print("hello")


asyncio.run(main())

# Output:
# NameError: name 'asyncio' is not defined
# SyntaxError: 'await' outside function
# IndentationError: unexpected indent
# defined, and never run
# hello
