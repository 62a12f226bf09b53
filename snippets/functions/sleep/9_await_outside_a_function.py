"""# await needs a coroutine function around it

In a script, `await` at top level is a syntax error.
The interactive console of `python -m asyncio` accepts it, because it
compiles with a flag for that.
"""

import ast
import asyncio

line = "await asyncio.sleep(0)"
try:
    compile(line, "script", "exec")
except SyntaxError as error:
    print("SyntaxError:", error.msg)

flag = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
code = compile(line, "console", "exec", flags=flag)
print("accepted with the flag of the console")


async def main():
    await eval(code)
    print("and it runs")


asyncio.run(main())

# Output:
# SyntaxError: 'await' outside function
# accepted with the flag of the console
# and it runs
