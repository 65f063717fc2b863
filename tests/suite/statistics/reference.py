"""The figures of src/stats by scipy: a JSON list of cases on stdin, one list of numbers per case on stdout.

Where it can, each figure takes another way than the library: from raw answers, by matrices, by root search.
"""
import json
import sys

import numpy as np
from scipy import optimize, special, stats


def quantile(law, p):
    """Below which `p` lies. Debian's scipy searches for Student's only to 1e-8: one step of Newton more."""
    near = law.ppf(p)
    return near - (law.cdf(near) - p) / law.pdf(near)


def interval(middle, se, df):
    margin = quantile(stats.t(df), 0.975) * se
    return [middle - margin, middle + margin]


def students_t(df, p, x):
    law = stats.t(df)
    return [quantile(law, p), law.cdf(x), law.sf(x)]


def mean_interval(answers):
    answers = np.array(answers)
    n = len(answers)
    return interval(answers.mean(), stats.sem(answers), n - 1)


def wilson(x, n):
    return list(stats.binomtest(x, n).proportion_ci(method="wilson"))


def reliability(answers):
    answers = np.array(answers)
    n, k = answers.shape
    alpha = k / (k - 1) * (1 - answers.var(axis=0, ddof=1).sum() / answers.sum(axis=1).var(ddof=1))
    law = stats.f(n - 1, (n - 1) * (k - 1))
    return [alpha, 1 - (1 - alpha) * law.ppf(0.975), 1 - (1 - alpha) * law.ppf(0.025)]


def change(earlier, later):
    earlier, later = np.array(earlier), np.array(later)
    found = stats.ttest_ind(later, earlier)
    n1, n2 = len(earlier), len(later)
    df = n1 + n2 - 2
    sd = np.sqrt((earlier.var(ddof=1) * (n1 - 1) + later.var(ddof=1) * (n2 - 1)) / df)
    se = sd * np.sqrt(1 / n1 + 1 / n2)
    delta = later.mean() - earlier.mean()
    low, high = interval(delta, se, df)
    # J as the ratio of gamma functions, not of their logarithms.
    g = delta / sd * special.poch((df - 1) / 2, 0.5) / np.sqrt(df / 2)
    variance = 1 / n1 + 1 / n2 + g**2 / (2 * df)
    detectable = sum(quantile(stats.t(df), p) for p in (0.975, 0.8)) * se
    return [delta, low, high, found.pvalue, detectable, g, variance]


def pooling(means, sizes, sd):
    y, v = np.array(means), sd**2 / np.array(sizes)
    k = len(y)
    ones = np.ones((k, 1))

    def projection(tau2):
        inverse = np.diag(1 / (v + tau2))
        return inverse - inverse @ ones @ ones.T @ inverse / inverse.sum()

    def q(tau2):
        return y @ projection(tau2) @ y

    def score(tau2):
        p = projection(tau2)
        return y @ p @ p @ y - np.trace(p)

    def root(f):
        return optimize.brentq(f, 0, 1e4, xtol=1e-16, rtol=1e-14) if f(0) > 0 else 0.0

    tau2 = root(score)
    low, high = (root(lambda t: q(t) - stats.chi2.ppf(p, k - 1)) for p in (0.975, 0.025))
    moments = max(0, (q(0) - (k - 1)) / np.trace(projection(0)))
    total = np.diag(v + tau2)
    gls = np.linalg.solve(total, ones)
    mu = (gls.T @ y / gls.sum()).item()
    # Best linear prediction and its error: the mean is estimated, too.
    shrink = tau2 * np.linalg.inv(total)
    blup = mu + shrink @ (y - mu)
    hat = ones @ gls.T / gls.sum()
    weights = hat + shrink @ (np.eye(k) - hat)
    error = weights - np.eye(k)
    spread = tau2 * error @ error.T + weights @ np.diag(v) @ weights.T
    return [q(0), moments, tau2, low, high, mu, gls.sum() ** -0.5, *blup, *np.sqrt(np.diag(spread))]


def intraclass(teams):
    teams = [np.array(team) for team in teams]
    f, p = stats.f_oneway(*teams)
    n = np.array([len(team) for team in teams])
    j = len(teams)
    law = stats.f(j - 1, n.sum() - j)
    n0 = (n.sum() - (n**2).sum() / n.sum()) / (j - 1)
    ends = [f, f / law.ppf(0.975), f / law.ppf(0.025)]
    return [f, p, n0, *((e - 1) / (e + n0 - 1) for e in ends), *(1 - 1 / e for e in ends)]


def control_limits(series):
    margin = 2.66 * np.abs(np.diff(series)).mean()
    return [np.mean(series) - margin, np.mean(series) + margin]


def mann_kendall(series):
    y = np.array(series)
    t = len(y)
    s = np.sign(y[None, :] - y[:, None])[np.triu_indices(t, 1)].sum()
    ties = np.unique(y, return_counts=True)[1]
    variance = (t * (t - 1) * (2 * t + 5) - (ties * (ties - 1) * (2 * ties + 5)).sum()) / 18
    if t <= 10 and ties.max() == 1:
        p = stats.kendalltau(np.arange(t), y, method="exact").pvalue
    else:
        p = 1.0 if s == 0 else 2 * stats.norm.sf((abs(s) - 1) / np.sqrt(variance))
    return [s, variance, min(p, 1.0)]


def slopes(at, series, variances):
    robust = stats.theilslopes(series, at)
    w = 1 / np.sqrt(np.array(variances))
    design = np.column_stack([np.ones(len(at)), at]) * w[:, None]
    y = np.array(series) * w
    solution, residuals, _, _ = np.linalg.lstsq(design, y, rcond=None)
    df = len(at) - 2
    se = np.sqrt(np.linalg.inv(design.T @ design)[1, 1]) * max(1, np.sqrt(residuals[0] / df))
    p = 2 * stats.t.sf(abs(solution[1] / se), df)
    low, high = interval(solution[1], se, df)
    return [robust[0], robust[2], robust[3], solution[1], se, low, high, p]


def benjamini_hochberg(p):
    p = np.array(p)
    # By the definition: of all families up to a k that hold this p, the least m·p_(k)/k.
    limits = np.sort(p) * len(p) / np.arange(1, len(p) + 1)
    return [limits[np.sort(p) >= one].min() for one in p]


def charter(answers, level):
    answers = np.array(answers)
    both = stats.ttest_1samp(answers, level).pvalue
    below = stats.ttest_1samp(answers, level - 0.5, alternative="greater").pvalue
    above = stats.ttest_1samp(answers, level + 0.5, alternative="less").pvalue
    return [answers.mean() - level, both, max(below, above)]


def nonresponse(answers, silent, low, high, delta, threshold):
    def mean_with(value):
        return np.mean(answers + [value] * silent)

    # Each silent person's distance at which the mean of all is the threshold.
    answered = np.mean(answers)
    tip = optimize.brentq(lambda d: mean_with(answered + d) - threshold, -1e4, 1e4, xtol=1e-13)
    return [mean_with(low), mean_with(high), mean_with(answered + delta), tip]


def main():
    cases = json.load(sys.stdin)
    figures = [[float(figure) for figure in globals()[case["of"]](**case["given"])] for case in cases]
    json.dump(figures, sys.stdout)


main()
