package nl.zorgvuldig.platform.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Sentence;

/// Kind of reminder by mail, declared beside the rule that says when it is due. [ReminderSender]
/// sends it: once for each subject and day.
public interface Reminder {
    /// Kind of the messages, under which the sender records that they were sent. Stays the same
    /// over versions.
    String kind();

    /// Reminders due, for the board the program acts for; not inside a unit of work. May include
    /// reminders that were sent before.
    List<Due> due(LocalDate today);

    /// Days after which the record that somebody was reminded is deleted: what is still due then is
    /// sent again.
    default int keptDays() {
        return 400;
    }

    /// @param subject what or whom it is about; not part of the message
    /// @param days on which it is or was due; one new day is enough to send it
    /// @param to recipients; people without an address are left out
    /// @param log writes the audit event that they are notified
    /// @param uselessAfter when the message need not arrive any more
    /// @param school from which it comes, as in [MailMessage#from]; empty for none
    record Due(
            UUID subject,
            Set<LocalDate> days,
            Set<PersonId> to,
            Sentence title,
            Sentence body,
            Runnable log,
            Optional<Instant> uselessAfter,
            String school) {
        public Due(UUID subject, LocalDate day, Set<PersonId> to, Sentence title, Sentence body, Runnable log) {
            this(subject, Set.of(day), to, title, body, log, Optional.empty(), "");
        }

        public Due from(String called) {
            return new Due(subject, days, to, title, body, log, uselessAfter, called);
        }
    }
}
