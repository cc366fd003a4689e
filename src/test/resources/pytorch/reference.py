"""Random experiment files, and what PyTorch, scikit-learn and NumPy themselves make of them.

usage: reference.py KIND FIRST_SEED COUNT > references.jsonl
       KIND: experiment (every part and option of the first files), more (with all that came later), sample (as torch-sample.json), wild (numbers that overflow)
       Each line holds an experiment, PyTorch's answer, and a twin of that answer: float32 runs again in float64, float64 with the
       rows of each batch turned round. What the two differ by is what no implementation can be asked to agree to.
usage: reference.py --record BYTES > references.jsonl, reference.py --record-more BYTES > more.jsonl
       Only well-conditioned ones, without their twins: what PyTorchTest compares.

Made with Debian 12's python3-torch 1.13.1, python3-sklearn 1.2.1 and python3-numpy 1.24.2. compare.py compares a large run.
"""
import json, math, random, re, sys, warnings
import numpy as np
import torch
from torch import nn
import torch.nn.functional as F
from torch.utils.data import DataLoader, TensorDataset, WeightedRandomSampler, random_split
from sklearn.datasets import make_moons, make_circles
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler
from sklearn import metrics as skm

warnings.filterwarnings("ignore")
torch.set_num_threads(1)

# ---------------------------------------------------------------- data

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

# ---------------------------------------------------------------- model

def layer(l):
    o = {k: v for k, v in l.items() if k != "type"}
    if l["type"] == "Linear":
        return nn.Linear(o["in"], o["out"], bias=o.get("bias", True))
    return getattr(nn, l["type"])(**o)

class NAdam(torch.optim.Optimizer):
    """By today's formula; 1.13's has a factor mu too many in the next product."""
    def __init__(self, params, lr=2e-3, betas=(.9, .999), eps=1e-8, weight_decay=0, momentum_decay=4e-3, decoupled_weight_decay=False):
        super().__init__(params, dict(lr=lr, betas=betas, eps=eps, weight_decay=weight_decay, momentum_decay=momentum_decay,
                                      decoupled_weight_decay=decoupled_weight_decay))

    @torch.no_grad()
    def step(self):
        for g in self.param_groups:
            b1, b2 = g["betas"]
            for p in g["params"]:
                if p.grad is None:
                    continue
                s = self.state[p]
                if not s:
                    s.update(step=0, mu_product=torch.ones((), dtype=p.dtype), m=torch.zeros_like(p), v=torch.zeros_like(p))
                s["step"] += 1
                k, grad = s["step"], p.grad
                if g["weight_decay"] and g["decoupled_weight_decay"]:
                    p.mul_(1 - g["lr"] * g["weight_decay"])
                elif g["weight_decay"]:
                    grad = grad.add(p, alpha=g["weight_decay"])
                mu = b1 * (1 - .5 * .96 ** (k * g["momentum_decay"]))
                mu_next = b1 * (1 - .5 * .96 ** ((k + 1) * g["momentum_decay"]))
                s["mu_product"] *= mu
                s["m"].lerp_(grad, 1 - b1)
                s["v"].mul_(b2).addcmul_(grad, grad, value=1 - b2)
                denom = s["v"].div(1 - b2 ** k).sqrt().add_(g["eps"])
                product = s["mu_product"].item()
                p.addcdiv_(grad, denom, value=-g["lr"] * (1 - mu) / (1 - product))
                p.addcdiv_(s["m"], denom, value=-g["lr"] * mu_next / (1 - product * mu_next))

def build(e, dtype):
    torch.set_default_dtype(dtype)
    i = e["init"]
    t = i["type"]
    seed = i.get("seed", 0)
    state = torch.get_rng_state()
    if t == "Torch":
        torch.manual_seed(seed)
        return nn.Sequential(*map(layer, e["model"]))
    model = nn.Sequential(*map(layer, e["model"]))
    torch.set_rng_state(state)
    linears = [m for m in model if isinstance(m, nn.Linear)]
    with torch.no_grad():
        for m in model:
            if isinstance(m, nn.Linear):
                for p in m.parameters():
                    p.zero_()
        if t in ("TorchNormal", "Xavier", "Kaiming", "Normal", "Uniform"):
            torch.manual_seed(seed)
        if t == "NumpyNormal":
            r = np.random.RandomState(seed)
        for m in linears:
            if t == "TorchNormal":
                if m.bias is not None:
                    m.bias.copy_(torch.cat([torch.randn(1) for _ in range(m.bias.numel())]))
                m.weight.copy_(torch.cat([torch.randn(1) for _ in range(m.weight.numel())]).reshape(m.weight.shape))
            elif t == "NumpyNormal":
                if m.bias is not None:
                    m.bias.copy_(torch.tensor(r.randn(*m.bias.shape)))
                m.weight.copy_(torch.tensor(r.randn(*m.weight.shape)))
            elif t == "Xavier":
                f = nn.init.xavier_normal_ if i.get("distribution") == "normal" else nn.init.xavier_uniform_
                f(m.weight, gain=i.get("gain", 1))
            elif t == "Kaiming":
                f = nn.init.kaiming_normal_ if i.get("distribution") == "normal" else nn.init.kaiming_uniform_
                f(m.weight, nonlinearity="relu")
            elif t == "Normal":
                nn.init.normal_(m.weight, i.get("mean", 0), i.get("std", 1))
            elif t == "Uniform":
                nn.init.uniform_(m.weight, i.get("a", 0), i.get("b", 1))
        if t == "State":
            model.load_state_dict({k: torch.tensor(v, dtype=dtype) for k, v in i["state_dict"].items()}, strict=False)
    return model

def criterion(l, dtype):
    o = {k: v for k, v in l.items() if k != "type"}
    if "pos_weight" in o:
        o["pos_weight"] = torch.tensor([o["pos_weight"]], dtype=dtype)
    if "weight" in o:
        o["weight"] = torch.tensor(o["weight"], dtype=dtype)
    return getattr(nn, l["type"])(**o)

def optimizer(o, params):
    k = {a: b for a, b in o.items() if a != "type"}
    if "betas" in k:
        k["betas"] = tuple(k["betas"])
    k.setdefault("lr", {"SGD": 1e-3, "Adam": 1e-3, "AdamW": 1e-3}.get(o["type"], 1e-2))
    if o["type"] == "NAdam":
        k.setdefault("lr", 2e-3) if "lr" in o else k.update(lr=2e-3)
        return NAdam(params, **k)
    if o["type"] == "Adadelta" and "lr" not in o:
        k["lr"] = 1.0
    return getattr(torch.optim, o["type"])(params, foreach=False, **k)

def scheduler(s, opt, total):
    t = s.get("type", "None")
    k = {a: b for a, b in s.items() if a != "type"}
    if t == "None":
        return None
    if t == "SequentialLR":
        parts = [scheduler(part, opt, total) for part in k["schedulers"]]
        return torch.optim.lr_scheduler.SequentialLR(opt, parts, milestones=k["milestones"])
    if t == "OneCycleLR" and "total_steps" not in k:
        k["total_steps"] = max(1, total)
    return getattr(torch.optim.lr_scheduler, t)(opt, **k)

# ---------------------------------------------------------------- the loop

def old_pass(dialect, shuffled, n):
    draw = lambda: torch.empty((), dtype=torch.int64).random_().item()
    draw()
    if not shuffled:
        return torch.arange(n)
    if dialect == "book-transitional":
        draw()
    return torch.randperm(n)

def passes(loader, data, shuffled, drop_last=False, weights=None):
    """With weights by a WeightedRandomSampler, in one batch where there is no size."""
    dialect = loader.get("dialect", "book")
    n = len(data)
    size = loader["batch_size"] or n
    if dialect == "torch":
        how = dict(shuffle=shuffled) if weights is None else dict(sampler=WeightedRandomSampler(weights, n, replacement=True))
        yield from DataLoader(data, batch_size=size, drop_last=drop_last, **how)
    else:
        order = old_pass(dialect, shuffled and weights is None, n)
        if weights is not None:
            order = torch.multinomial(weights, n, True)
        for i in range(0, n - n % size if drop_last else n, size):
            yield data[order[i:i + size]]

def finite(x):
    return x if math.isfinite(x) else None

def run(e, in_double=False, backwards=False, nudged=False):
    dtype = torch.float64 if e.get("dtype") == "float64" else torch.float32
    torch.manual_seed(67280421310721)
    x, y, cls, r = dataset(e["data"])
    rest, tested = split(e["test"], len(x), r, cls) if "test" in e else (np.arange(len(x)), np.arange(0))
    train, val = split(e["split"], len(rest), r, None if cls is None else cls[rest])
    train, val = rest[train], rest[val]
    if e.get("features"):
        a, b = x[:, 0], x[:, 1] if x.shape[1] > 1 else 0 * x[:, 0]
        x = np.stack([FEATURES[f](a, b) for f in e["features"]], 1)
    if e.get("scale", {}).get("type") == "StandardScaler":
        x = StandardScaler().fit(x[train]).transform(x)
    if e.get("target_scale", {}).get("type") == "StandardScaler":
        y = StandardScaler().fit(y[train]).transform(y)
    classes = e["loss"]["type"] == "CrossEntropyLoss" and cls is not None
    X = torch.tensor(x, dtype=dtype)
    Y = torch.tensor(cls) if classes else torch.tensor(y, dtype=dtype)
    T = TensorDataset(X[train], Y[train])
    V = TensorDataset(X[val], Y[val])
    S = TensorDataset(X[tested], Y[tested])
    model = build(e, dtype)
    if in_double:  # the same rounded start, but the arithmetic in double
        dtype = torch.float64
        model = model.double()
        T = TensorDataset(X[train].double(), Y[train] if classes else Y[train].double())
        V = TensorDataset(X[val].double(), Y[val] if classes else Y[val].double())
        S = TensorDataset(X[tested].double(), Y[tested] if classes else Y[tested].double())
    if nudged:  # by less than what a sum in another order differs by
        g = torch.Generator().manual_seed(1)
        with torch.no_grad():
            for p in model.parameters():
                p.add_((torch.rand(p.shape, generator=g, dtype=p.dtype) - .5) * torch.finfo(p.dtype).eps)
    loss_fn = criterion(e["loss"], dtype)
    for name, p in model.named_parameters():
        p.requires_grad_(name not in e.get("frozen", []))
    opt = optimizer(e["optimizer"], model.parameters())
    loader = e["loader"]
    size = loader.get("batch_size")
    loader["batch_size"] = size
    accumulated, drop = e.get("accumulation_steps", 1), loader.get("drop_last", False)
    full = len(train) if size is None else min(size, len(train))
    batches = len(train) // full if drop else -(-len(train) // full)
    if drop and size and size > len(train):
        raise ValueError("drop_last leaves no batch")
    per_epoch = -(-batches // accumulated)
    shuffle, validate = loader.get("shuffle", True), loader.get("validate", True)
    sched = scheduler(e.get("scheduler", {}), opt, per_epoch * e["epochs"])
    stype = e.get("scheduler", {}).get("type")
    weights = None
    if e.get("sampler", {}).get("type") == "WeightedRandomSampler":
        shares, counts = e["sampler"].get("shares", [.5, .5]), np.bincount(cls[train], minlength=2)
        weights = torch.tensor([shares[c] / counts[c] for c in cls[train]], dtype=torch.float64)
    has_loader = size is not None or weights is not None
    if has_loader:
        for _ in range(loader.get("fetch_first", 0)):
            next(iter(passes(loader, T, shuffle, drop, weights)))
    if loader.get("reseed") is not None:
        torch.manual_seed(loader["reseed"])
    step, edits = 0, list(e.get("edits", []))
    out = dict(train_losses=[], val_losses=[], step_losses=[], lrs=[], learning_rates=[])
    if loader.get("evaluate_train"):
        out["train_eval_losses"] = []
    stopping = e.get("early_stopping")
    best, best_epoch, best_state, stopped = math.inf, 0, None, False

    def mean_loss(data):
        model.eval()
        with torch.no_grad():
            return float(np.mean([loss_fn(model(bx), by).item() for bx, by in (passes(loader, data, False) if has_loader else [data.tensors])]))

    def edit():
        while edits and edits[0]["step"] <= step:
            d = edits.pop(0)
            if "lr" in d:
                opt.param_groups[0]["lr"] = d["lr"]
            elif "pos_weight" in d:
                loss_fn.pos_weight = torch.tensor([d["pos_weight"]], dtype=dtype)
            else:
                with torch.no_grad():
                    dict(model.named_parameters())[d["parameter"]][tuple(d["index"])] = d["value"]

    edit()
    status, epoch = "finished", 0
    while epoch < e["epochs"] and status == "finished" and not stopped:
        model.train()
        losses, waiting = [], []
        for k, (bx, by) in enumerate(passes(loader, T, shuffle, drop, weights) if has_loader else [T.tensors]):
            if backwards:
                bx, by = bx.flip(0), by.flip(0)
            if not waiting:
                opt.zero_grad()
            loss = loss_fn(model(bx), by)
            whole = loss
            if e.get("l1_penalty"):
                whole = whole + e["l1_penalty"] * sum(p.abs().sum() for p in model.parameters())
            (whole / accumulated if accumulated > 1 else whole).backward()
            losses.append(loss.item())
            waiting.append(loss.item())
            if len(waiting) < accumulated and k + 1 < batches:
                continue
            clip = e.get("clip", {})
            if clip.get("type") == "clip_grad_norm_":
                nn.utils.clip_grad_norm_(model.parameters(), clip["max_norm"], norm_type=float(clip.get("norm_type", 2.0)))
            elif clip.get("type") == "clip_grad_value_":
                nn.utils.clip_grad_value_(model.parameters(), clip["clip_value"])
            out["lrs"].append(opt.param_groups[0]["lr"])
            opt.step()
            step += 1
            mean = sum(waiting) / len(waiting)
            waiting = []
            out["step_losses"].append(mean)
            if stype in ("CyclicLR", "OneCycleLR") and not (stype == "OneCycleLR" and step == sched.total_steps):
                sched.step()
            if not math.isfinite(mean) or not all(torch.isfinite(p).all() for p in model.parameters()):
                status = "diverged"
                break
            if step < per_epoch * (epoch + 1):
                edit()
        if status == "diverged":
            break
        epoch += 1
        train_loss = float(np.mean(losses))
        out["train_losses"].append(train_loss)
        out["learning_rates"].append(out["lrs"][-1])
        watched = train_loss
        if loader.get("evaluate_train"):
            out["train_eval_losses"].append(mean_loss(T))
        if validate and len(val):
            watched = mean_loss(V)
            out["val_losses"].append(watched)
        if stype == "ReduceLROnPlateau":
            sched.step(watched)
        elif sched and stype not in ("CyclicLR", "OneCycleLR"):
            sched.step()
        if stopping:
            if watched < best - stopping.get("min_delta", 0):
                best, best_epoch = watched, epoch
                best_state = {k: v.clone() for k, v in model.state_dict().items()}
            elif epoch - best_epoch >= stopping.get("patience", 10):
                stopped = True
                if stopping.get("restore_best_weights", True) and best_state:
                    model.load_state_dict(best_state)
        edit()
    if stopping:
        out["early_stopping"] = dict(stopped=stopped, best_epoch=best_epoch)
    out.update(status=status, epochs=epoch, steps=step)
    out["state_dict"] = {k: v.tolist() for k, v in model.state_dict().items()}
    if status == "finished":
        if len(val):
            out.update(judged(e, model, V, cls, val))
        if len(tested):
            model.eval()
            with torch.no_grad():
                out["test"] = dict(loss=loss_fn(model(S.tensors[0]), S.tensors[1]).item(), **judged(e, model, S, cls, tested))
    return out

def judged(e, model, data, cls, rows):
    """The evaluation, wherever there are classes."""
    if cls is None:
        return {}
    model.eval()
    with torch.no_grad():
        p = model(data.tensors[0])
    k = e["loss"]["type"]
    two = cls.max() <= 1 and (e["data"]["type"] != "Blobs" or e["data"].get("k", 3) == 2)
    if k == "CrossEntropyLoss":
        p = torch.softmax(p, 1)
        if two and p.shape[1] == 2:
            return {"evaluation": evaluation(p[:, 1], cls[rows], e.get("threshold", .5))}
        return {"evaluation": of_classes(p, cls[rows])} if p.shape[1] > 2 else {}
    if not two or p.shape[1] != 1:
        return {}
    return {"evaluation": evaluation((torch.sigmoid(p) if k == "BCEWithLogitsLoss" else p).flatten(), cls[rows], e.get("threshold", .5))}

def of_classes(p, labels):
    s = p.double().numpy()
    k = s.shape[1]
    each = list(range(k))
    pred = s.argmax(1)
    precision, recall, f1, _ = skm.precision_recall_fscore_support(labels, pred, labels=each, zero_division=0)
    areas = [float(skm.auc(*skm.roc_curve(labels == i, s[:, i])[:2])) for i in each]
    lst = lambda a: [finite(float(v)) for v in a]
    return dict(scores=s.tolist(), labels=labels.tolist(), confusion=skm.confusion_matrix(labels, pred, labels=each).tolist(),
                accuracy=float((labels == pred).mean()), precision=lst(precision), recall=lst(recall), f1=lst(f1), roc_auc=lst(areas),
                macro=dict(precision=float(precision.mean()), recall=float(recall.mean()), f1=float(f1.mean()), roc_auc=finite(float(np.mean(areas)))))

def evaluation(p, labels, threshold):
    s = p.double().numpy()
    pred = (s >= threshold).astype(int)
    tn, fp, fn, tp = skm.confusion_matrix(labels, pred, labels=[0, 1]).ravel()
    fpr, tpr, roc_t = skm.roc_curve(labels, s)
    precision, recall, pr_t = skm.precision_recall_curve(labels, s)
    lst = lambda a: [finite(float(v)) for v in a]
    return dict(scores=lst(s), labels=labels.tolist(), threshold=threshold,
                confusion=[[int(tn), int(fp)], [int(fn), int(tp)]],
                accuracy=float((tp + tn) / len(s)), precision=float(tp / (tp + fp)) if tp + fp else None,
                recall=finite(float(tp / (tp + fn))) if tp + fn else None,
                roc=dict(fpr=lst(fpr), tpr=lst(tpr), thresholds=[None] + lst(roc_t[1:])),
                roc_auc=finite(float(skm.auc(fpr, tpr))),
                pr=dict(precision=lst(precision), recall=lst(recall), thresholds=lst(pr_t)),
                pr_auc=finite(float(skm.auc(recall, precision))),
                average_precision=finite(float(skm.average_precision_score(labels, s))))

# ---------------------------------------------------------------- random experiments

class Chance(random.Random):
    def some(self, p=.5):
        return self.random() < p

    def options(self, p, /, **draws):
        """Each option with probability p."""
        return {k: v() for k, v in draws.items() if self.some(p)}

def r4(v):
    return float(f"{v:.4g}")

def data(c):
    t = c.choice(["Linear", "Sine", "Polynomial", "Moons", "Circles", "Xor", "Gaussians", "Spiral", "Blobs", "Plane", "Bumps", "Inline", "Inline"])
    n = c.choice([1, 2, 3, 5, 7, 16, 17, 20, 33, 50, 64, 80, 100, 101])
    if t == "Inline":
        width = c.choice([1, 1, 2, 2, 3, 5])
        d = {"type": t, "x": [[r4(c.gauss(0, 1)) for _ in range(width)] for _ in range(n)]}
        kind = c.choice(["numbers", "numbers2", "binary", "classes", "both", "probabilities"])
        if kind == "numbers":
            d["y"] = [[r4(c.gauss(0, 1))] for _ in range(n)]
        elif kind == "numbers2":
            d["y"] = [[r4(c.gauss(0, 1)) for _ in range(3)] for _ in range(n)]
        elif kind == "binary":
            d["y"] = [[float(c.randrange(2))] for _ in range(n)]
        elif kind == "probabilities":
            d["y"] = [[r4(c.random())] for _ in range(n)]
        else:
            k = c.choice([2, 3, 4])
            d["cls"] = [i % k if i < k else c.randrange(k) for i in range(n)]
            if kind == "both":
                d["y"] = [[float(v)] for v in d["cls"]]
        if width == 1 and c.some(.3):
            d["x"] = [v[0] for v in d["x"]]
        return d
    d = {"type": t}
    d.update(c.options(.8, n=lambda: n, noise=lambda: c.choice([0, .05, .3, 1.0]), seed=lambda: c.choice([0, 1, 42, 2**32 - 1, c.randrange(2**32)])))
    if t == "Linear":
        d.update(c.options(.4, b=lambda: r4(c.gauss(0, 2)), w=lambda: r4(c.gauss(0, 2)), x_scale=lambda: c.choice([1, 10, .1, -2])))
    if t == "Sine":
        d.update(c.options(.5, amplitude=lambda: r4(c.gauss(0, 2)), frequency=lambda: c.choice([.5, 2, 1.25])))
    if t == "Polynomial":
        d["coefficients"] = [r4(c.gauss(0, 1)) for _ in range(c.randint(1, 5))]
    if t == "Circles":
        d.update(c.options(.5, factor=lambda: c.choice([0, .3, .9])))
    if t == "Spiral":
        d.update(c.options(.5, turns=lambda: c.choice([.5, 2, 1.5])))
    if t == "Blobs":
        d.update(c.options(.5, k=lambda: c.randint(2, 6), radius=lambda: c.choice([1, 3.5])))
    if t == "Plane":
        d.update(c.options(.5, b=lambda: r4(c.gauss(0, 2)), w1=lambda: r4(c.gauss(0, 2)), w2=lambda: r4(c.gauss(0, 2))))
    return d

def splitting(c, n):
    t = c.choice(["NumpyShuffle", "TrainTestSplit", "RandomSplit", "None"]) if n > 2 else "None"
    if t == "None":
        return {"type": t}
    s = {"type": t}
    key = "test_size" if t == "TrainTestSplit" else "train_size"
    if c.some(.7):
        s[key] = c.choice([.8, .2, .5, .75, max(1, n // 2), n - 1, 1])
    if t == "NumpyShuffle" and int(n * s.get(key, .8)) < 1:
        s[key] = 1
    if t == "TrainTestSplit" and math.ceil(n * s.get(key, .25)) >= n:
        s[key] = 1
    if t != "NumpyShuffle" and c.some(.8):
        s["seed"] = c.randrange(2**32) if c.some(.5) else 13
    return s

ACT = [lambda c: {"type": "ReLU"}, lambda c: {"type": "LeakyReLU", **c.options(.5, negative_slope=lambda: c.choice([.2, .01, -.1, 0]))},
       lambda c: {"type": "ELU", **c.options(.5, alpha=lambda: c.choice([.5, 2.0]))},
       lambda c: {"type": "GELU", **c.options(.5, approximate=lambda: c.choice(["none", "tanh"]))},
       lambda c: {"type": "Tanh"}, lambda c: {"type": "Sigmoid"},
       lambda c: {"type": "Softplus", **c.options(.5, beta=lambda: c.choice([.5, 3]), threshold=lambda: c.choice([1, 5, 20]))},
       lambda c: {"type": "Dropout", **c.options(.7, p=lambda: c.choice([0, .1, .3, .8]))}]

def model(c, inputs, outputs, last_sigmoid):
    layers, width = [], inputs
    if c.some(.05):
        layers.append(c.choice(ACT)(c))
    for _ in range(c.choice([0, 0, 1, 1, 2, 3])):
        nxt = c.choice([1, 2, 3, 4, 8, 10, 16, 17])
        layers.append({"type": "Linear", "in": width, "out": nxt, **c.options(.3, bias=lambda: c.some(.6))})
        for _ in range(c.choice([0, 1, 1, 1, 2])):
            layers.append(c.choice(ACT)(c))
        width = nxt
    layers.append({"type": "Linear", "in": width, "out": outputs, **c.options(.3, bias=lambda: c.some(.6))})
    if last_sigmoid:
        layers.append({"type": "Sigmoid"})
    return layers

def init(c, layers, dtype):
    t = c.choice(["Torch"] * 4 + ["TorchNormal", "NumpyNormal", "Zeros", "Xavier", "Kaiming", "Normal", "State"])
    i = {"type": t}
    if t not in ("Zeros", "State") and c.some(.85):
        i["seed"] = c.choice([42, 7, c.randrange(2**32)])
    if t in ("Xavier", "Kaiming"):
        i.update(c.options(.6, distribution=lambda: c.choice(["uniform", "normal"])))
    if t == "Xavier":
        i.update(c.options(.5, gain=lambda: c.choice([.5, 1.6666])))
    if t == "Normal":
        i.update(c.options(.6, mean=lambda: c.choice([.1, -.2]), std=lambda: c.choice([.1, .5, 0])))
    if t == "State":
        i["state_dict"] = {}
        for k, l in enumerate(layers):
            if l["type"] == "Linear":
                i["state_dict"][f"{k}.weight"] = [[r4(c.uniform(-.8, .8)) for _ in range(l["in"])] for _ in range(l["out"])]
                if l.get("bias", True):
                    i["state_dict"][f"{k}.bias"] = [r4(c.uniform(-.8, .8)) for _ in range(l["out"])]
    return i

def optim(c):
    t = c.choice(["SGD", "SGD", "Adam", "AdamW", "RMSprop", "Adagrad"])
    o = {"type": t, **c.options(.9, lr=lambda: c.choice([.1, .01, .03, .2, .5] if t == "SGD" else [.1, .01, .03, .001]))}
    wd = lambda: c.choice([0, .01, .1])
    if t == "SGD":
        o.update(c.options(.4, momentum=lambda: c.choice([0, .5, .9]), weight_decay=wd))
        if o.get("momentum") and c.some(.4):
            o["nesterov"] = True
        else:
            o.update(c.options(.3, dampening=lambda: c.choice([.1, .5, 1])))
    elif t in ("Adam", "AdamW"):
        o.update(c.options(.3, betas=lambda: [c.choice([0, .5, .9]), c.choice([.9, .999, .5])], eps=lambda: c.choice([1e-8, 1e-3]), weight_decay=wd, amsgrad=lambda: c.some()))
    elif t == "RMSprop":
        o.update(c.options(.35, alpha=lambda: c.choice([.9, .5]), eps=lambda: c.choice([1e-8, 1e-3]), weight_decay=wd, momentum=lambda: c.choice([0, .5, .9]), centered=lambda: c.some()))
    else:
        o.update(c.options(.35, lr_decay=lambda: c.choice([.1, .01]), weight_decay=wd, initial_accumulator_value=lambda: c.choice([.1, 1]), eps=lambda: 1e-3))
    return o

def sched(c, optimizer_type, steps, momentum):
    t = c.choice(["None", "StepLR", "ExponentialLR", "CosineAnnealingLR", "CyclicLR", "OneCycleLR", "ReduceLROnPlateau"])
    s = {"type": t}
    cycles = optimizer_type in ("SGD", "RMSprop")  # PyTorch 1.13 has cyclic momentum for these alone in CyclicLR
    if t == "StepLR":
        s["step_size"] = c.randint(1, 6)
        s.update(c.options(.6, gamma=lambda: c.choice([.5, .9, 1.1])))
    if t == "ExponentialLR":
        s["gamma"] = c.choice([.9, .99, 1.05])
    if t == "CosineAnnealingLR":
        s["T_max"] = c.randint(1, 12)
        s.update(c.options(.5, eta_min=lambda: c.choice([.001, .05])))
    if t == "CyclicLR":
        s.update(base_lr=c.choice([.001, .01]), max_lr=c.choice([.05, .1]))
        s.update(c.options(.7, step_size_up=lambda: c.randint(1, 9), step_size_down=lambda: c.randint(1, 9),
                           mode=lambda: c.choice(["triangular", "triangular2", "exp_range"]), gamma=lambda: c.choice([.9, .99])))
        if not cycles:
            s["cycle_momentum"] = False
        else:
            s.update(c.options(.4, cycle_momentum=lambda: c.some(), base_momentum=lambda: .7, max_momentum=lambda: .95))
    if t == "OneCycleLR":
        s["max_lr"] = c.choice([.05, .1, .01])
        s.update(c.options(.4, pct_start=lambda: c.choice([.1, .5, .3]), anneal_strategy=lambda: c.choice(["cos", "linear"]),
                           div_factor=lambda: c.choice([10, 2]), final_div_factor=lambda: c.choice([100, 1e3]), three_phase=lambda: c.some(),
                           total_steps=lambda: steps + c.choice([0, 1, 10])))
        if optimizer_type == "Adagrad":
            s["cycle_momentum"] = False
        else:
            s.update(c.options(.4, cycle_momentum=lambda: c.some(), base_momentum=lambda: .7, max_momentum=lambda: .9))
    if t == "ReduceLROnPlateau":
        s.update(c.options(.5, factor=lambda: c.choice([.5, .2]), patience=lambda: c.randint(0, 3), threshold=lambda: c.choice([1e-2, .1, 0]),
                           threshold_mode=lambda: c.choice(["rel", "abs"]), cooldown=lambda: c.randint(0, 3), min_lr=lambda: c.choice([.01, 1e-3]),
                           mode=lambda: c.choice(["min", "max"]), eps=lambda: c.choice([1e-8, .01])))
    return s

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

def reference(e):
    """The line for one experiment; None where PyTorch itself refuses it, as a cycle with a phase of no length."""
    text = json.dumps(e)
    again = lambda **how: run(json.loads(text), **how)
    try:
        line = {"experiment": e, "answer": again()}
        if e["dtype"] == "float32":
            line["twin"] = again(in_double=True)
        elif not any(m["type"] == "Dropout" for m in e["model"]):
            line["twin"] = again(backwards=True)
    except (ZeroDivisionError, ValueError, RuntimeError, IndexError) as error:
        print(e["name"], type(error).__name__, str(error)[:100], file=sys.stderr)
        return None
    return line

def gap(a, b, floor):
    """The largest difference, relative to what is at least the floor."""
    if isinstance(a, dict):
        return max((gap(v, b[k], floor) for k, v in a.items()), default=0)
    if isinstance(a, list):
        return max((gap(v, w, floor) for v, w in zip(a, b)), default=0)
    return 0 if a == b else abs(a - b) / max(abs(a), floor) if None not in (a, b) else math.inf

def is_well_conditioned(line):
    a, b = line["answer"], line.get("twin", line["answer"])
    most = 5e-7 if line["experiment"]["dtype"] == "float32" else 1e-12
    return a["status"] == b["status"] == "finished" and all(
        gap(a[k], b[k], 1e-2) <= most for k in ("train_losses", "val_losses", "state_dict"))

def is_steady(line):
    """Whether first parameters that are a rounding away lead to the same end, beyond what a twin can tell."""
    nudged = run(json.loads(json.dumps(line["experiment"])), nudged=True)
    return is_well_conditioned({**line, "twin": nudged})

def record(kind, most_bytes):
    seed, written = 0, 0
    while written < most_bytes:
        line = reference(KINDS[kind](seed))
        seed += 1
        if line and line["experiment"]["epochs"] != 1 and is_well_conditioned(line) and (kind != "more" or is_steady(line)):
            answer = {k: v for k, v in line["answer"].items() if k not in ("step_losses", "lrs")}
            text = json.dumps({"experiment": line["experiment"], "answer": answer}, separators=(",", ":"))
            if len(text) < 3000:
                print(text)
                written += len(text)

def main():
    if sys.argv[1] == "--record":
        record("experiment", int(sys.argv[2]))
    elif sys.argv[1] == "--record-more":
        record("more", int(sys.argv[2]))
    else:
        for seed in range(int(sys.argv[2]), int(sys.argv[2]) + int(sys.argv[3])):
            line = reference(KINDS[sys.argv[1]](seed))
            if line:
                print(json.dumps(line))

if __name__ == "__main__":
    main()
