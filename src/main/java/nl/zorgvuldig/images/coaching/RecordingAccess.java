package nl.zorgvuldig.images.coaching;

import java.time.Instant;
import nl.zorgvuldig.images.coaching.CoachingAccess.Inside;

/// The answer to "may this recording be seen now?", for who is inside its coaching.
public sealed interface RecordingAccess {
    /// It may. What shows or writes something of it takes this.
    final class Open implements RecordingAccess {
        private final Inside in;
        private final Recording recording;
        private final PlaybackTicket ticket;

        /// Only after the line in the log, or under the line of before.
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

        /// Goes along with each part the player asks for.
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
