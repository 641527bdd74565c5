"""The few numbers' rules that MODEL.md states once for all equations."""
import math

Row = list[float]
Matrix = list[Row]

SMALLEST_SHARE = 1e-12
DOMAINS = ("security", "economic", "political")
SECURITY, ECONOMIC, POLITICAL = range(3)


def quotient(above: float, below: float) -> float:
    """A quotient with denominator 0 is 0."""
    return 0.0 if below == 0 else above / below


def clamp(value: float, low: float, high: float) -> float:
    return min(max(value, low), high)


def logarithm(value: float) -> float:
    """ln, with ln 0 = -inf: a run that gets there has left the model's domain, which is for the caller to see."""
    return math.log(value) if value > 0 else -math.inf


def kept(row: Row) -> Row:
    """A row of shares as it is kept: each raised to at least 1e-12, then the row divided by its sum."""
    raised = [max(share, SMALLEST_SHARE) for share in row]
    total = sum(raised)
    return [share / total for share in raised]


def softmax(logits: Row) -> Row:
    highest = max(logits)
    weights = [math.exp(logit - highest) for logit in logits]
    total = sum(weights)
    return [weight / total for weight in weights]


def zeros(size: int) -> Matrix:
    return [[0.0] * size for _ in range(size)]
