package nl.zorgvuldig.privacy.rights.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.TagTone;

/// Those about whom somebody can ask, what they asked, and where the other rights are.
public record OwnRightsPage(List<About> all) {

    /// @param self whether it is who reads
    /// @param ask where to ask; empty for who cannot
    /// @param handOver pages elsewhere for rights that have their own
    public record About(
            String name,
            boolean self,
            Optional<String> ask,
            Optional<Sentence> because,
            List<HandOver> handOver,
            List<Line> lines) {}

    /// @param what as a code
    public record HandOver(String what, String address) {}

    /// @param last by when there is an answer; empty for what is decided
    public record Line(
            String address, String kind, String stage, TagTone tone, Instant asked, Optional<LocalDate> last) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
