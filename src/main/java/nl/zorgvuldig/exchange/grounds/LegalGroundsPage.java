package nl.zorgvuldig.exchange.grounds;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.web.Form;

/// Page of the closed list of grounds, for the board.
public record LegalGroundsPage(List<Line> lines) {
    /// @param force how far the law binds the school
    /// @param on whether it is on now
    /// @param mayBeOff whether the board can switch it
    /// @param past earlier decisions, newest first
    /// @param instructing form for how it is done here
    /// @param switching form that switches it
    public record Line(
            String address,
            String code,
            String law,
            String force,
            boolean on,
            boolean mayBeOff,
            List<Past> past,
            Form instructing,
            Form switching) {
        /// How it is done here, as the board said last.
        public Optional<String> instruction() {
            return past.stream()
                    .filter(decision -> decision.choice().equals("instruction"))
                    .map(Past::words)
                    .findFirst();
        }

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
