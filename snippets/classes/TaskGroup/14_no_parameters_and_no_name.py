"""# The constructor takes nothing

No `loop`, no `name`: tasks have names, groups do not.
The loop is the running one, taken when the block is entered.
"""

import asyncio

for parameters in {}, {"loop": None}, {"name": "downloads"}:
    try:
        group = asyncio.TaskGroup(**parameters)
    except TypeError as error:
        print("TypeError:", error)
    else:
        print("made outside of a loop:", group)

# Output:
# made outside of a loop: <TaskGroup>
# TypeError: TaskGroup.__init__() got an unexpected keyword argument 'loop'
# TypeError: TaskGroup.__init__() got an unexpected keyword argument 'name'
