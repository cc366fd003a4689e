"""A file's experiment run by PyTorch itself."""
import math
import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset, WeightedRandomSampler
from sklearn.preprocessing import StandardScaler
from datasets import FEATURES, dataset, split
from judged import judged
from models import build, criterion, optimizer, scheduler

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
