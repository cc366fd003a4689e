"""What scikit-learn makes of a trained model's scores."""
import math
import numpy as np
import torch
from sklearn import metrics as skm

def finite(x):
    return x if math.isfinite(x) else None

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
