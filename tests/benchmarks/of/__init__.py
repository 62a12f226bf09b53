"""The benchmarks: programs that `import asyncio` and get whichever one is measured."""
