package nl.zorgvuldig.oversight;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.platform.policy.Figure;

/// Takes over how it stood before this program was in use. Only the program itself can.
public interface EarlierFigureWeeks {
    /// Counts now, as the program does every few minutes.
    List<Figure> take();

    /// @param monday the week
    void takeOver(LocalDate monday, List<Figure> figures);
}
