"""Random experiment files, each a function of its seed."""
import re
import numpy as np
from torch import nn
from datasets import FEATURES, dataset, split
from models import layer
from parts import ACT, Chance, data, init, model, optim, r4, sched, splitting

def experiment(seed):
    c = Chance(seed)
    d = data(c)
    e = {"version": 1, "name": f"r{seed}", "dtype": c.choice(["float64", "float64", "float32"]), "data": d}
    x, y, cls, _ = dataset(d)
    n = len(x)
    e["split"] = splitting(c, n)
    if c.some(.5):
        e["scale"] = {"type": c.choice(["None", "StandardScaler", "StandardScaler"])}
    inputs = x.shape[1]
    if c.some(.25):
        e["features"] = c.sample(list(FEATURES) if inputs > 1 else ["x1", "x1^2", "sin(x1)"], c.randint(1, 3))
        inputs = len(e["features"])
    two = cls is not None and cls.max() <= 1 and (d["type"] != "Blobs" or d.get("k", 3) == 2)
    probabilities = "y" in d and np.asarray(y).shape[1] == 1 and ((y >= 0) & (y <= 1)).all()
    losses = ["MSELoss", "L1Loss", "SmoothL1Loss", "HuberLoss"]
    if two or probabilities:
        losses = losses[:1] + ["BCEWithLogitsLoss", "BCEWithLogitsLoss", "BCELoss"]
    if cls is not None:
        losses = losses[:1] + ["CrossEntropyLoss"] * 2 + (losses[1:] if two else [])
    l = {"type": c.choice(losses), **c.options(.4, reduction=lambda: c.choice(["mean", "sum"]))}
    if l["type"] == "SmoothL1Loss":
        l.update(c.options(.6, beta=lambda: c.choice([.5, 2, 0])))
    if l["type"] == "HuberLoss":
        l.update(c.options(.6, delta=lambda: c.choice([.5, 2])))
    if l["type"] == "BCEWithLogitsLoss":
        l.update(c.options(.6, pos_weight=lambda: c.choice([1, 2.5, .3])))
    if l["type"] == "CrossEntropyLoss":
        l.update(c.options(.6, label_smoothing=lambda: c.choice([0, .1, 1])))
    outputs = max(2, int(cls.max()) + 1) if l["type"] == "CrossEntropyLoss" and d["type"] == "Inline" else \
        (d.get("k", 3) if d["type"] == "Blobs" else 2) if l["type"] == "CrossEntropyLoss" else y.shape[1]
    e["model"] = model(c, inputs, outputs, l["type"] == "BCELoss")
    e["init"] = init(c, e["model"], e["dtype"])
    e["loss"] = l
    e["optimizer"] = optim(c)
    e["epochs"] = c.choice([0, 1, 2, 5, 10, 20])
    e["loader"] = c.options(.75, batch_size=lambda: c.choice([None, 1, 2, 7, 10, 16, 32, 1000]), shuffle=lambda: c.some(.8), validate=lambda: c.some(.8),
                            dialect=lambda: c.choice(["book", "book-transitional", "torch", "torch"]),
                            reseed=lambda: c.choice([None, 42, 5]), fetch_first=lambda: c.choice([0, 1, 2]))
    train, _ = split(e["split"], n, np.random.RandomState(0))
    size = e["loader"].get("batch_size")
    steps = e["epochs"] * (1 if size is None else -(-len(train) // size))
    if c.some(.5):
        e["scheduler"] = sched(c, e["optimizer"]["type"], max(1, steps), e["optimizer"].get("momentum", 0))
    if c.some(.3):
        e["threshold"] = c.choice([0, .3, .5, .7, 1])
    if c.some(.3):
        edits = []
        for _ in range(c.randint(1, 4)):
            at = c.randint(0, max(1, steps))
            kind = c.choice(["lr", "parameter", "pos_weight"])
            if kind == "lr":
                edits.append({"step": at, "lr": c.choice([.05, .01])})
            elif kind == "pos_weight" and l["type"] == "BCEWithLogitsLoss":
                edits.append({"step": at, "pos_weight": c.choice([2, .5])})
            else:
                k = c.choice([i for i, m in enumerate(e["model"]) if m["type"] == "Linear"])
                m = e["model"][k]
                if m.get("bias", True) and c.some(.4):
                    edits.append({"step": at, "parameter": f"{k}.bias", "index": [c.randrange(m["out"])], "value": r4(c.gauss(0, 1))})
                else:
                    edits.append({"step": at, "parameter": f"{k}.weight", "index": [c.randrange(m["out"]), c.randrange(m["in"])], "value": r4(c.gauss(0, 1))})
        e["edits"] = sorted(edits, key=lambda d: d["step"])
    return e

FORMULAS = ["sin(3*x) + x^2/4", "x1*x2 - x1^2", "exp(-x1^2 - x2^2)", "abs(x) - 0.5"]
CLAIMS = ["x2 > sin(3*x1)", "x1^2 + x2^2 < 0.5", "x > 0.1", "x1*x2 >= 0"]

def more(seed):
    """An experiment with some of what came later in it."""
    c = Chance(seed)
    while True:
        e = experiment(c.randrange(10**9))
        if e["epochs"] > 1:
            break
    e["name"] = f"m{seed}"
    if c.some(.25):
        numbers = e["loss"]["type"] in ("MSELoss", "L1Loss", "SmoothL1Loss", "HuberLoss")
        f = c.choice(FORMULAS if numbers else CLAIMS)
        d = {"type": "Formula", "formula": f, **c.options(.6, n=lambda: c.choice([20, 33, 64]), noise=lambda: c.choice([0, .1]), seed=lambda: c.randrange(100), high=lambda: 2)}
        k = 1 if re.search(r"\bx\b", f) else 2
        out = 2 if e["loss"]["type"] == "CrossEntropyLoss" else 1
        e["data"], e["split"] = d, {"type": "TrainTestSplit", "test_size": .3, "seed": c.randrange(9)}
        e.pop("features", None)
        e.pop("edits", None)
        e["model"] = model(c, k, out, e["loss"]["type"] == "BCELoss")
        e["init"] = {"type": "Torch", "seed": c.randrange(99)}
    if e["init"]["type"] in ("Xavier", "Kaiming", "Normal") and c.some():
        e["init"] = {"type": "Uniform", "seed": c.randrange(99), **c.options(.6, a=lambda: c.choice([-.5, -1]), b=lambda: c.choice([.5, .1]))}
    for i, l in enumerate(e["model"]):
        if l["type"] in ("ReLU", "GELU") and c.some(.5):
            e["model"][i] = {"type": "SiLU"}
        if l["type"] == "Dropout" and c.some(.1):
            e["model"][i] = {"type": "Dropout", "p": 1}
    x, y, cls, _ = dataset(e["data"])
    n = len(x)
    if cls is not None and e["split"]["type"] == "TrainTestSplit" and c.some():
        e["split"]["stratify"] = True
    if n >= 20 and c.some(.25):
        e["test"] = {"type": "TrainTestSplit", "test_size": .2, "seed": c.randrange(9)} if c.some() else {"type": "RandomSplit", "train_size": .8, "seed": c.randrange(9)}
    if e["loss"]["type"] in ("MSELoss", "L1Loss", "SmoothL1Loss", "HuberLoss") and c.some(.4):
        e["target_scale"] = {"type": "StandardScaler"}
    k = e["model"][-1]["out"] if e["model"][-1]["type"] == "Linear" else 1
    if e["loss"]["type"] == "CrossEntropyLoss" and c.some(.5):
        e["loss"]["weight"] = [c.choice([.5, 1, 2, 3]) for _ in range(k)]
    if e["loss"]["type"] == "CrossEntropyLoss" and e["data"]["type"] == "Inline" and c.some(.5):
        rows = np.array([[c.random() + .01 for _ in range(k)] for _ in range(n)])
        e["data"] = {"type": "Inline", "x": e["data"]["x"], "y": [[r4(v) for v in row / row.sum()] for row in rows]}
        e["split"].pop("stratify", None)
    inner = [i for i, l in enumerate(e["model"]) if l["type"] == "Linear"][:-1]
    if inner and c.some(.4):
        i = c.choice(inner)
        e["model"].insert(i + 1, {"type": "BatchNorm1d", "num_features": e["model"][i]["out"],
                                  **c.options(.3, eps=lambda: 1e-3, momentum=lambda: c.choice([.5, .01]), affine=lambda: c.some())})
        e.pop("edits", None)
        e["init"] = {"type": "Torch", "seed": c.randrange(99)}
    if c.some(.35):
        kinds = {"NAdam": {**c.options(.5, weight_decay=lambda: c.choice([0, .01]), momentum_decay=lambda: .01, decoupled_weight_decay=lambda: c.some(), betas=lambda: [.8, .99])},
                 "Adadelta": {**c.options(.5, rho=lambda: c.choice([.8, .95]), eps=lambda: 1e-4, weight_decay=lambda: .01)}}
        t = c.choice(list(kinds))
        e["optimizer"] = {"type": t, **c.options(.7, lr=lambda: c.choice([.01, .1])), **kinds[t]}
        if e.get("scheduler", {}).get("type") in ("CyclicLR", "OneCycleLR"):
            e["scheduler"]["cycle_momentum"] = False
    each = [lambda: {"type": "MultiStepLR", "milestones": sorted(c.sample(range(1, 9), c.randint(1, 3))), **c.options(.5, gamma=lambda: .5)},
            lambda: {"type": "LinearLR", **c.options(.5, start_factor=lambda: c.choice([.1, .5]), end_factor=lambda: c.choice([.5, 1]), total_iters=lambda: c.randint(1, 8))},
            lambda: {"type": "CosineAnnealingWarmRestarts", "T_0": c.randint(1, 5), **c.options(.5, T_mult=lambda: c.choice([1, 2]), eta_min=lambda: .001)},
            lambda: {"type": "ExponentialLR", "gamma": .9}, lambda: {"type": "StepLR", "step_size": c.randint(1, 4)}, lambda: {"type": "CosineAnnealingLR", "T_max": c.randint(2, 9)}]
    if c.some(.5):
        if c.some(.4):
            k = c.randint(2, 3)
            e["scheduler"] = {"type": "SequentialLR", "schedulers": [c.choice(each)() for _ in range(k)], "milestones": sorted(c.sample(range(1, 10), k - 1))}
        else:
            e["scheduler"] = c.choice(each[:3])()
        e.pop("edits", None)
    e["loader"].update(c.options(.25, drop_last=lambda: True, evaluate_train=lambda: True))
    if c.some(.3):
        e["accumulation_steps"] = c.randint(2, 4)
        e.pop("edits", None)
        e.get("scheduler", {}).pop("total_steps", None)
    if c.some(.3):
        e["clip"] = c.choice([{"type": "clip_grad_norm_", "max_norm": c.choice([.1, .5, 1])}, {"type": "clip_grad_norm_", "max_norm": .3, "norm_type": c.choice([1, 3, .67, "inf"])},
                              {"type": "clip_grad_value_", "clip_value": c.choice([.05, .3])}])
    if c.some(.25):
        e["l1_penalty"] = c.choice([.001, .01, .1])
    if c.some(.25):
        names = [name for name, _ in nn.Sequential(*map(layer, e["model"])).named_parameters()]
        if len(names) > 1:
            e["frozen"] = c.sample(names, c.randint(1, len(names) - 1))
    if cls is not None and "y" not in e["data"] and c.some(.3):
        shares = [c.choice([.2, .5, .8]) for _ in range(int(cls.max()) + 1)]
        e["sampler"] = {"type": "WeightedRandomSampler", "shares": shares}
    if c.some(.25):
        e["early_stopping"] = {"patience": c.randint(1, 3), **c.options(.5, min_delta=lambda: c.choice([.01, .001]), restore_best_weights=lambda: c.some())}
    return e

def sample(seed):
    """As torch-sample.json: inline data, given parameters, 50 full-batch steps, gentle numbers."""
    c = Chance(seed)
    kind = c.choice(["numbers", "binary", "classes"])
    n, width = c.choice([18, 20, 24]), c.choice([1, 2, 2, 3])
    x = [[r4(c.gauss(0, 1)) for _ in range(width)] for _ in range(n)]
    d = {"type": "Inline", "x": x}
    if kind == "numbers":
        w = [c.uniform(-2, 2) for _ in range(width)]
        d["y"] = [[r4(sum(a * b for a, b in zip(w, row)) + .3 + c.gauss(0, .1) + (3 if c.some(.1) else 0))] for row in x]
        l = {"type": c.choice(["MSELoss", "L1Loss", "SmoothL1Loss", "HuberLoss"])}
        outputs = 1
        if l["type"] == "SmoothL1Loss": l["beta"] = c.choice([1.0, .5, 2.0])
        if l["type"] == "HuberLoss": l["delta"] = c.choice([1.0, .5, 2.0])
    elif kind == "binary":
        d["cls"] = [i % 2 for i in range(n)]
        d["y"] = [[float(v)] for v in d["cls"]]
        l = {"type": c.choice(["BCELoss", "BCEWithLogitsLoss"])}
        outputs = 1
        if l["type"] == "BCEWithLogitsLoss": l["pos_weight"] = c.choice([1.0, 2.0, .5])
    else:
        outputs = 3
        d["cls"] = [i % 3 for i in range(n)]
        l = {"type": "CrossEntropyLoss", "label_smoothing": c.choice([0.0, .1])}
    l["reduction"] = c.choice(["mean", "mean", "sum"])
    layers, w = [], width
    for _ in range(c.choice([0, 0, 1, 1, 2])):
        h = c.choice([3, 5, 8, 10])
        layers += [{"type": "Linear", "in": w, "out": h}, c.choice(ACT[:-1])(c)]
        w = h
    layers.append({"type": "Linear", "in": w, "out": outputs})
    if l["type"] == "BCELoss": layers.append({"type": "Sigmoid"})
    i = {"type": "State", "state_dict": {}}
    for k, m in enumerate(layers):
        if m["type"] == "Linear":
            i["state_dict"][f"{k}.weight"] = [[r4(c.uniform(-.7, .7)) for _ in range(m["in"])] for _ in range(m["out"])]
            i["state_dict"][f"{k}.bias"] = [r4(c.uniform(-.7, .7)) for _ in range(m["out"])]
    o = optim(c)
    if o["type"] == "SGD": o["lr"] = c.choice([.1, .05, .01]) * (.05 if l["reduction"] == "sum" else 1)
    return {"version": 1, "name": f"s{seed}", "dtype": c.choice(["float32", "float64"]), "data": d, "split": {"type": "None"}, "model": layers,
            "init": i, "loss": l, "optimizer": o, "loader": {"batch_size": None}, "epochs": 50}

def wild(seed):
    """Rates and scales that make numbers grow beyond their type."""
    e = experiment(seed)
    c = Chance(seed + 1)
    e["name"] = f"w{seed}"
    e["optimizer"]["lr"] = c.choice([3, 30, 1e3, 1e6, 1e20])
    e["epochs"] = c.choice([5, 20, 60])
    e.pop("edits", None)
    if e.get("scheduler", {}).get("type") == "OneCycleLR": e["scheduler"].pop("total_steps", None)
    return e

KINDS = {"experiment": experiment, "more": more, "sample": sample, "wild": wild}
