"""Makes importance.json: scikit-learn's permutation_importance and PCA of models with given weights.

python3 importance.py > importance.json    (made with scikit-learn 1.2.1, NumPy 1.24.2)
"""

import json

import numpy as np
from sklearn.base import BaseEstimator, ClassifierMixin, RegressorMixin
from sklearn.decomposition import PCA
from sklearn.inspection import permutation_importance
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

WEIGHTS = np.array([1.5, -2.0, 0.25, 0.0])
BIAS = 0.5
RANDOM_STATE = 42


class Line(RegressorMixin, BaseEstimator):
    def fit(self, x, y):
        return self

    def predict(self, x):
        return x @ WEIGHTS + BIAS


class Logistic(ClassifierMixin, BaseEstimator):
    def fit(self, x, y):
        self.classes_ = np.array([0, 1])
        return self

    def predict(self, x):
        return (x @ WEIGHTS + BIAS > 0).astype(int)


class OneHot(RegressorMixin, BaseEstimator):
    """The third column stands for three words, one input each."""

    def fit(self, x, y):
        return self

    def predict(self, x):
        return x[:, :2] @ WEIGHTS[:2] + np.array([0.5, -1.0, 2.0])[x[:, 2].astype(int)]


def told(model, x, y, n_repeats=5):
    found = permutation_importance(model.fit(x, y), x, y, n_repeats=n_repeats, random_state=RANDOM_STATE)
    return {"score": model.score(x, y), "mean": found.importances_mean.tolist(), "std": found.importances_std.tolist()}


random = np.random.RandomState(7)
x = random.normal(size=(40, 4)).round(3)
y = (x @ WEIGHTS + BIAS + random.normal(scale=0.8, size=40)).round(3)
cls = (y > 0.5).astype(int)
words = random.randint(0, 3, size=40)
mixed = np.column_stack([x[:, :2], words])
_, rows = train_test_split(np.arange(40), test_size=0.5, random_state=13)
pca = PCA(n_components=2).fit(StandardScaler().fit_transform(x))
print(json.dumps({
    "x": x.tolist(),
    "y": y.tolist(),
    "cls": cls.tolist(),
    "words": words.tolist(),
    "weights": WEIGHTS.tolist(),
    "bias": BIAS,
    "regression": told(Line(), x[rows], y[rows]),
    "classification": told(Logistic(), x[rows], cls[rows]),
    "words_regression": told(OneHot(), mixed[rows], y[rows]),
    "explained": pca.explained_variance_ratio_.tolist(),
    "projected": np.abs(pca.transform(StandardScaler().fit_transform(x))).tolist(),
}))
