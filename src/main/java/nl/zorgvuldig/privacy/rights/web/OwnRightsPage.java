package nl.zorgvuldig.privacy.rights.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.TagTone;

/// Page with the people about whom the reader can make requests, the reader's requests, and links
/// to the other rights.
public record OwnRightsPage(List<About> all) {

    /// @param self whether it is the reader
    /// @param ask where to make a request; empty when none is possible
    /// @param handOver pages of rights that have their own
    public record About(
            String name,
            boolean self,
            Optional<String> ask,
            Optional<Sentence> because,
            List<HandOver> handOver,
            List<Line> lines) {}

    /// @param what as a code
    public record HandOver(String what, String address) {}

    /// @param last the last day for an answer; empty once decided
    public record Line(
            String address, String kind, String stage, TagTone tone, Instant asked, Optional<LocalDate> last) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
