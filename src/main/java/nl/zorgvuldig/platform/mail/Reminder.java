package nl.zorgvuldig.platform.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Sentence;

/// Something of which people are reminded by mail, declared beside the rule that says when.
/// [ReminderSender] sends it: of each subject and day once.
public interface Reminder {
    /// Of the messages, and by which it is remembered that they went. Stays the same over versions.
    String kind();

    /// What people are to be reminded of, for the board the program acts for; not inside a unit of
    /// work. What they were reminded of before may be among it.
    List<Due> due(LocalDate today);

    /// Days after which it is forgotten that somebody was reminded: what is still due then is told
    /// again.
    default int keptDays() {
        return 400;
    }

    /// @param subject what it is about, or who; stands in no message
    /// @param days on which it is due, or was to be told; one that is new is enough to be told
    /// @param to whom; who has no address is left out
    /// @param log writes in the log that they are told
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
