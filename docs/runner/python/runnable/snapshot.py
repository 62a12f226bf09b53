"""What a snapshot holds: the modules that programs about asyncio import, loaded and warmed up.

Run once, in Node, while the site is built (../../build/snapshot.mjs).
"""

import abc
import ast
import asyncio
import base64
import collections
import concurrent.futures
import concurrent.futures.thread
import contextlib
import contextvars
import copy
import dataclasses
import datetime
import enum
import functools
import gc
import heapq
import inspect
import io
import itertools
import json
import linecache
import logging
import math
import operator
import os
import queue
import random
import re
import signal
import socket
import string
import sys
import textwrap
import threading
import time
import traceback
import types
import typing
import warnings
import weakref
import zipimport

import asyncio_reference

from . import frames, host, loops, program, threads

MODULES = (
    abc, ast, asyncio, base64, collections, concurrent.futures.thread, contextlib, contextvars,
    copy, dataclasses, datetime, enum, functools, heapq, inspect, io, itertools, json, logging,
    math, operator, os, queue, random, re, signal, socket, string, textwrap, threading, time,
    traceback, types, typing, warnings, weakref, asyncio_reference, host,
)  # fmt: skip


def install() -> None:
    """Make waiting and the event loops those of the runner, which no stack shows."""
    if hasattr(asyncio.run, "__wrapped__"):
        # Pyodide has put its own in place: it cannot wait in a Worker without JSPI.
        asyncio.run = asyncio.run.__wrapped__
    frames.install()
    threads.install()
    loops.install()


def prepare() -> None:
    """Bring the process into the state that is worth keeping."""
    install()
    program.warm_up()
    linecache.clearcache()
    re.purge()
    sys.path_importer_cache.clear()
    zipimport._zip_directory_cache.clear()  # type: ignore[attr-defined]
    gc.collect()
    gc.freeze()
