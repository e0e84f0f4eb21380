package nl.zorgvuldig.oversight.figures;

import java.time.Instant;
import nl.zorgvuldig.policy.Figure;

/// A figure, and when it was counted.
record TakenFigure(Figure figure, Instant at) {}
