package nl.zorgvuldig.exchange.grounds;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.platform.web.Form;

/// Page of the closed list of grounds, for the board.
public record LegalGroundsPage(List<Line> lines) {
    /// @param on whether it is on now
    /// @param past earlier decisions, newest first
    public record Line(String address, String code, String law, boolean on, List<Past> past, Form form) {
        @Override
        public String toString() {
            return code;
        }
    }

    public record Past(String choice, LocalDate on, String words, String who) {
        @Override
        public String toString() {
            return choice;
        }
    }
}
