"""Data as a file says it: scikit-learn's and NumPy's own, how it is divided, and what features are made of it."""
import re
import numpy as np
import torch
from torch.utils.data import random_split
from sklearn.datasets import make_moons, make_circles
from sklearn.model_selection import train_test_split

def dataset(d):
    """x [n, inputs], y [n, targets] or None, labels or None, and the generator that goes on."""
    t = d["type"]
    if t == "Inline":
        x = np.array(d["x"], float)
        x = x.reshape(-1, 1) if x.ndim == 1 else x
        y = np.array(d["y"], float) if "y" in d else None
        if y is not None and y.ndim == 1:
            y = y.reshape(-1, 1)
        cls = np.array(d["cls"]) if "cls" in d else None
        if cls is None and y.shape[1] == 1 and np.isin(y, (0, 1)).all():
            cls = y[:, 0].astype(int)
        if y is None:
            y = cls.astype(float).reshape(-1, 1)
        return x, y, cls, np.random.RandomState(0)
    n = d.get("n", 100)
    noise = d.get("noise", {"Gaussians": .5, "Blobs": .5, "Spiral": 0, "Formula": 0}.get(t, .1))
    seed = d.get("seed", 42 if t == "Linear" else 0)
    r = np.random.RandomState(seed)
    if t == "Linear":
        x = r.rand(n, 1)
        y = d.get("b", 1) + d.get("w", 2) * x + noise * r.randn(n, 1)
        return x * d.get("x_scale", 1), y, None, r
    if t == "Sine":
        x = r.rand(n, 1)
        return x, d.get("amplitude", 1) * np.sin(2 * np.pi * d.get("frequency", 1) * x) + noise * r.randn(n, 1), None, r
    if t == "Polynomial":
        x = -1 + 2 * r.rand(n, 1)
        return x, np.polynomial.polynomial.polyval(x, d["coefficients"]) + noise * r.randn(n, 1), None, r
    if t == "Formula":
        low, high = d.get("low", -1), d.get("high", 1)
        f = d["formula"]
        inputs = 1 if re.search(r"\bx\b", f) else 2
        x = low + (high - low) * r.rand(n, inputs)
        names = {k: getattr(np, k) for k in ("sin", "cos", "tan", "tanh", "exp", "log", "sqrt", "abs", "sign", "floor", "pi", "e")}
        names.update(x=x[:, 0], x1=x[:, 0], x2=x[:, -1])
        value = eval(f.replace("^", "**"), {"__builtins__": {}}, names)
        if value.dtype == bool:
            return x + noise * r.randn(n, inputs), value.astype(float).reshape(-1, 1), value.astype(int), r
        return x, (value + noise * r.randn(n)).reshape(-1, 1), None, r
    if t in ("Plane", "Bumps"):
        x = 2 * r.rand(n, 2) - 1
        if t == "Plane":
            y = d.get("b", 0) + d.get("w1", 1) * x[:, 0] + d.get("w2", 1) * x[:, 1]
        else:
            y = sum(s * np.exp(-8 * ((x[:, 0] - a) ** 2 + (x[:, 1] - b) ** 2))
                    for a, b, s in ((-.5, -.5, 1), (.5, .5, 1), (-.5, .5, -1), (.5, -.5, -1)))
        return x, (y + noise * r.randn(n)).reshape(-1, 1), None, r
    if t == "Moons":
        x, c = make_moons(n, noise=noise, random_state=r)
    elif t == "Circles":
        x, c = make_circles(n, noise=noise, factor=d.get("factor", .8), random_state=r)
    elif t == "Xor":
        x = 2 * r.rand(n, 2) - 1
        c = (x[:, 0] * x[:, 1] < 0).astype(int)
        x = x + noise * r.randn(n, 2)
    elif t in ("Gaussians", "Blobs"):
        k = d.get("k", 3) if t == "Blobs" else 2
        angle = 2 * np.pi * np.arange(k) / k
        centres = d.get("radius", 2) * np.c_[np.cos(angle), np.sin(angle)] if t == "Blobs" else np.array([[-1, -1], [1, 1]])
        c = r.permutation(n) % k
        x = centres[c] + noise * r.randn(n, 2)
    elif t == "Spiral":
        arms = []
        for arm, points in ((0, n // 2), (1, n - n // 2)):
            radius = np.arange(1, points + 1) / points
            angle = 2 * np.pi * d.get("turns", 1) * radius + arm * np.pi
            arms.append(np.c_[radius * np.sin(angle), radius * np.cos(angle)])
        order = r.permutation(n)
        x = np.vstack(arms)[order] + noise * r.randn(n, 2)
        c = (order >= n // 2).astype(int)
    return x, c.astype(float).reshape(-1, 1), c, r

def split(s, n, r, labels=None):
    t = s["type"]
    if t == "None":
        return np.arange(n), np.arange(0)
    if s.get("train_size", 0) > max(1, n):
        raise ValueError(f"train_size is more than {n}")
    if t == "NumpyShuffle":
        size = s.get("train_size", .8)
        k = int(n * size) if size < 1 else size
        idx = np.arange(n)
        r.shuffle(idx)
        return idx[:k], idx[k:]
    if t == "TrainTestSplit":
        a, b = train_test_split(np.arange(n), test_size=s.get("test_size", .25), random_state=s.get("seed", 0),
                                stratify=labels if s.get("stratify") else None)
        return a, b
    size = s.get("train_size", .8)
    torch.manual_seed(s.get("seed", 0))
    lengths = [size, n - size] if size >= 1 else [size, round(1 - size, 12)]
    a, b = random_split(range(n), lengths)
    return np.array(a.indices, int), np.array(b.indices, int)

FEATURES = {"x1": lambda a, b: a, "x2": lambda a, b: b, "x1^2": lambda a, b: a * a, "x2^2": lambda a, b: b * b,
            "x1*x2": lambda a, b: a * b, "sin(x1)": lambda a, b: np.sin(a), "sin(x2)": lambda a, b: np.sin(b)}
