"""What `./run build` makes beside the HTML pages: Markdown pages, llms.txt, objects.inv.

Works on the pages' sources and the finished site, so it is the same whichever generator built
the HTML. Knows `snippets`; nothing knows it.
"""
