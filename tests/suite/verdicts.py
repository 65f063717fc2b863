"""Makes the verdicts of changes anew, from what `wave release --json` printed of all waves, oldest first, and holds
them against those that stand there. Nothing of the product is used: means, noise, looks and allowances by numpy and
scipy, from docs/statistics.md, sections 5, 9 and 12.

stdin: a list of releases. stdout: {"changes": n, "by_two_looks": m, "differ": [...]}. Exit code 1 if any differ."""

import json
import sys

import numpy
from scipy.stats import t

LEVEL = 0.05
TOLERANCE = 4e-4


def cells(release, scale):
    """The scale's figures by unit: n, mean, below, above."""
    return {
        unit["path"]: (
            unit["scales"][scale]["n"],
            unit["scales"][scale]["mean"],
            unit["scales"][scale]["open"]["below"],
            unit["scales"][scale]["open"]["above"],
        )
        for unit in release["units"]
        if scale in unit["scales"]
    }


def lowest(paths):
    inside = lambda a, b: a != b and (a == "" or b.startswith(a + "/"))
    return [one for one in paths if not any(inside(one, other) for other in paths)]


def noise(releases, scale):
    """c and its degrees of freedom, by least squares with a dummy for every team and every wave."""
    rows = []
    for wave, release in enumerate(releases):
        shown = cells(release, scale)
        rows += [(unit, wave, *shown[unit]) for unit in lowest(list(shown))]
    teams = sorted({row[0] for row in rows})
    waves = sorted({row[1] for row in rows})
    if len(teams) < 4 or len(waves) < 3:
        return None
    design = numpy.zeros((len(rows), len(teams) + len(waves)))
    for at, row in enumerate(rows):
        design[at, teams.index(row[0])] = 1
        design[at, len(teams) + waves.index(row[1])] = 1
    df = len(rows) - numpy.linalg.matrix_rank(design)
    if df < 20:
        return None
    n, mean, below, above = (numpy.array([row[at] for row in rows]) for at in (2, 3, 4, 5))
    middle, half = mean + (above - below) / 2, (above + below) / 2
    root = numpy.sqrt(n)
    effects = numpy.linalg.lstsq(design * root[:, None], middle * root, rcond=None)[0]
    residual = middle - design @ effects
    squares = float(numpy.sum(n * (abs(residual) + half) ** 2))
    return max(squares / df, 0.2 * releases[-1]["spread"][scale]["sd"] ** 2), int(df)


def look(before, after, variance, df):
    """Difference, interval, p of the possible difference nearest to none, standard error."""
    mean = lambda points, at: sum(point[at] for point in points) / len(points)
    part = lambda points: sum(1 / point[0] for point in points) / len(points) ** 2
    delta = mean(after, 1) - mean(before, 1)
    below, above = mean(after, 2) + mean(before, 3), mean(after, 3) + mean(before, 2)
    error = (variance * (part(before) + part(after))) ** 0.5
    margin = t.ppf(0.975, df) * error
    nearest = min(max(0, delta - below), delta + above)
    p = 2 * t.sf(abs(nearest) / error, df)
    return delta, delta - margin - below, delta + margin + above, p, error


def named(is_clear, delta):
    if not is_clear or delta == 0:
        return "no_clear_change"
    return "clearly_higher" if delta > 0 else "clearly_lower"


def benjamini_hochberg(all_p):
    order = sorted(range(len(all_p)), key=lambda at: all_p[at])
    q, least = [0.0] * len(all_p), 1.0
    for rank in range(len(all_p), 0, -1):
        least = min(least, all_p[order[rank - 1]] * len(all_p) / rank)
        q[order[rank - 1]] = least
    return q


def judged(releases):
    """Every change of the last release: (unit, scale, what is published, its looks, df, whether by the noise)."""
    release, earlier = releases[-1], releases[:-1]
    changes = []
    for scale in sorted({scale for unit in release["units"] for scale in unit["scales"]}):
        if scale not in release["spread"]:
            continue
        found = noise(releases, scale)
        now = cells(release, scale)
        for unit in now:
            shown = [(one, cells(one, scale)[unit]) for one in earlier if unit in cells(one, scale)]
            published = next(one for one in release["units"] if one["path"] == unit)
            published = published["scales"][scale]["change"]
            if not shown:
                changes.append((unit, scale, published, [], 0, found is not None))
                continue
            points = [figure for _, figure in shown]
            if found is None:
                spreads = [one["spread"][scale] for one, _ in shown[-4:] if scale in one["spread"]]
                spreads.append(release["spread"][scale])
                df = sum(one["df"] for one in spreads)
                variance = sum(one["df"] * one["sd"] ** 2 for one in spreads) / df
                looks = [look(points[-4:], [now[unit]], variance, df)]
            else:
                variance, df = found
                looks = [look(points[-4:], [now[unit]], variance, df)]
                recent, long = points[-2:], points[-8:-2]
                if len(long) >= 2:
                    looks.append(look(long, recent + [now[unit]], variance, df))
            changes.append((unit, scale, published, looks, df, found is not None))
    return changes


def compare(releases, differ):
    changes = judged(releases)
    q = benjamini_hochberg([one[3] for change in changes for one in change[3]])
    wave, by_two = releases[-1]["wave"], 0
    for unit, scale, published, looks, df, by_noise in changes:
        mine = [q.pop(0) for _ in looks]
        where = [wave, unit, scale]
        if not looks:
            if published["verdict"] != "cannot_be_judged":
                differ.append(where + ["a verdict without a wave before"])
            continue
        shared = sum(len(one[3]) for one in changes if one[0] == unit and one[5])
        level = LEVEL / (shared if by_noise else sum(len(one[3]) for one in changes))
        stated = [published] + ([published["last_three"]] if "last_three" in published else [])
        if len(stated) != len(looks) or ("looks" in published) != by_noise:
            differ.append(where + ["other looks"])
            continue
        for one, (delta, low, high, p, error), of_all in zip(stated, looks, mine):
            detectable = (t.ppf(1 - level / 2, df) + t.ppf(0.8, df)) * error
            numbers = (("delta", delta), ("low", low), ("high", high), ("detectable", detectable))
            for name, value in numbers:
                if abs(one[name] - value) > TOLERANCE:
                    differ.append(where + [name, one[name], value])
            verdict = named(p <= level if by_noise else of_all <= LEVEL, delta)
            if one["verdict"] != verdict:
                differ.append(where + ["verdict", one["verdict"], verdict, p])
        if by_noise:
            by_two += 1
            if published["looks"] != shared:
                differ.append(where + ["looks", published["looks"], shared])
            verdicts = [named(one <= LEVEL, found[0]) for one, found in zip(mine, looks)]
            verdicts = [one for one in verdicts if one != "no_clear_change"] + ["no_clear_change"]
            if published["overview"] != verdicts[0]:
                differ.append(where + ["overview", published["overview"], verdicts[0]])
    return sum(1 for change in changes if change[3]), by_two


def main():
    releases, differ, all_changes, by_two = json.load(sys.stdin), [], 0, 0
    for count in range(1, len(releases) + 1):
        changes, of_two = compare(releases[:count], differ)
        all_changes, by_two = all_changes + changes, by_two + of_two
    json.dump({"changes": all_changes, "by_two_looks": by_two, "differ": differ}, sys.stdout)
    sys.exit(1 if differ else 0)


main()
