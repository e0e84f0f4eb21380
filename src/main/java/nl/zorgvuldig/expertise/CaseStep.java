package nl.zorgvuldig.expertise;

import java.time.Instant;
import nl.zorgvuldig.kernel.PersonId;

/// Something the school did with a consultation.
///
/// @param step 1 for the first
public record CaseStep(int step, What what, PersonId by, Instant at) {

    public sealed interface What {
        /// A date was set, and the expert invited.
        record Planned(Instant meetsAt) implements What {}

        /// It was held.
        record Held() implements What {}

        /// The school ended it.
        record Ended() implements What {}
    }
}
