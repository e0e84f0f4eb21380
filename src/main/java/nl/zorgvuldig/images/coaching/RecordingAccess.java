package nl.zorgvuldig.images.coaching;

import java.time.Instant;
import nl.zorgvuldig.images.coaching.CoachingAccess.Inside;

/// The answer to "may this recording be seen now?", for the teacher and coach of its coaching.
public sealed interface RecordingAccess {
    /// Access to a recording. Whatever shows or writes anything of it requires this.
    final class Open implements RecordingAccess {
        private final Inside in;
        private final Recording recording;
        private final PlaybackTicket ticket;

        /// Created only after the audit event of an opening, or for the continuation of one.
        Open(Inside in, Recording recording, PlaybackTicket ticket) {
            this.in = in;
            this.recording = recording;
            this.ticket = ticket;
        }

        public Inside in() {
            return in;
        }

        public Recording recording() {
            return recording;
        }

        /// The ticket sent with every part the player requests.
        public String ticket() {
            return ticket.toString();
        }

        public Instant openedAt() {
            return Instant.ofEpochSecond(ticket.second());
        }
    }

    record Shut(RecordingAvailability because) implements RecordingAccess {}

    record NotThere() implements RecordingAccess {}
}
