"""Random parts of an experiment file."""
import math, random

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
