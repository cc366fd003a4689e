"""What a file asks of PyTorch: layers and first weights, criterion, optimizer and scheduler."""
import numpy as np
import torch
from torch import nn

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
