package nl.zorgvuldig.oversight;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.platform.policy.Figure;

/// Takes over figures from before this program was in use. Only for the system account.
public interface EarlierFigureWeeks {
    /// Counts now, as the job does every few minutes.
    List<Figure> take();

    /// @param monday the week
    void takeOver(LocalDate monday, List<Figure> figures);
}
