package nl.zorgvuldig.consent.authority;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.consent.decisions.ConsentDeciders;
import nl.zorgvuldig.consent.decisions.ConsentFacts;
import nl.zorgvuldig.consent.decisions.ConsentFactsReader;
import nl.zorgvuldig.consent.decisions.ConsentLock;
import nl.zorgvuldig.consent.requests.ConsentRequestMailer;
import nl.zorgvuldig.consent.requests.ConsentRequestMessage;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import nl.zorgvuldig.school.enrolment.Pupils;
import org.springframework.stereotype.Component;

/// Accounts with which pupils of sixteen answer alone, opened by the head. Such an account gives
/// access to the pupil's own consents and nothing else.
@Component
@Upholds(CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
public final class PupilAccounts {
    private final ConsentFactsReader reader;
    private final Pupils pupils;
    private final Accounts accounts;
    private final ConsentRequestMailer post;
    private final ConsentLock lock;
    private final Boards boards;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    PupilAccounts(
            ConsentFactsReader reader,
            Pupils pupils,
            Accounts accounts,
            ConsentRequestMailer post,
            ConsentLock lock,
            Boards boards,
            AuditLog log,
            Work work,
            Clock clock) {
        this.reader = reader;
        this.pupils = pupils;
        this.accounts = accounts;
        this.post = post;
        this.lock = lock;
        this.boards = boards;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Account status of one pupil.
    ///
    /// @param decides the day from which the pupil decides alone; empty when no birth date is known
    /// @param opens the first day on which an account can be opened
    /// @param email with which the pupil signs in; empty when the pupil has no account
    public record Own(Optional<LocalDate> decides, Optional<LocalDate> opens, Optional<String> email) {
        /// Whether the account can be opened on this day.
        public boolean timely(LocalDate today) {
            return opens.filter(day -> !day.isAfter(today)).isPresent();
        }

        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// Leaves the key unused.
    public Own find(Granted<PupilId> key) {
        PupilAccountRules rules = rules(key.target());
        return new Own(rules.decides(), rules.opens(), accounts.emailOf(ConsentDeciders.self(key.target())));
    }

    /// Opens the account, or changes its address; sessions under the former address end. The pupil
    /// is notified at the new address. The same again changes nothing.
    ///
    /// @return the objections; when there are any, nothing was changed
    /// @throws LogUnavailable when the audit event cannot be written; nothing is changed then
    public List<Objection> open(Granted<PupilId> key, String email) {
        PupilAccountRules rules = rules(key.target());
        List<Objection> objections = rules.objections(email);
        if (!objections.isEmpty()) {
            return objections;
        }
        PersonName name = pupils.findName(key.target()).orElseThrow();
        PupilId pupil = key.use(EnrolmentActs.KEEP_AUTHORITY);
        AuditEvent opened = event("account-opened", pupil);
        return asProgram(() -> {
            lock.change(pupil);
            return open(pupil, name, email, letter(rules), opened);
        });
    }

    private List<Objection> open(
            PupilId pupil, PersonName name, String email, ConsentRequestMessage letter, AuditEvent opened) {
        PersonId self = ConsentDeciders.self(pupil);
        Optional<PersonId> owner = accounts.findByEmail(email);
        if (owner.isPresent()) {
            return owner.get().equals(self) ? List.of() : List.of(PupilAccountRules.taken());
        }
        accounts.close(self);
        if (!accounts.open(NewAccount.of(self, AccountKind.PUPIL, name).withEmail(email))
                .isEmpty()) {
            accounts.close(self);
            return List.of(PupilAccountRules.taken());
        }
        log.append(opened);
        post.sendAnew(letter, self, email, pupil);
        return List.of();
    }

    /// Closes the account: the pupil can no longer sign in. The pupil's answers stay.
    ///
    /// @throws LogUnavailable when the audit event cannot be written; nothing is changed then
    public void close(Granted<PupilId> key) {
        if (find(key).email().isEmpty()) {
            return;
        }
        PupilId pupil = key.use(EnrolmentActs.KEEP_AUTHORITY);
        AuditEvent closed = event("account-closed", pupil);
        asProgram(() -> {
            accounts.close(ConsentDeciders.self(pupil));
            log.append(closed);
            return List.of();
        });
    }

    private List<Objection> asProgram(Supplier<List<Objection>> change) {
        return boards.program(Acting.current().board()).call(() -> work.write(Act.MAINTAIN, change));
    }

    private static ConsentRequestMessage letter(PupilAccountRules rules) {
        return rules.decides().filter(day -> !day.isAfter(rules.today())).isPresent()
                ? ConsentRequestMessage.YOUR_CHOICE
                : ConsentRequestMessage.YOUR_CHOICE_SOON;
    }

    private AuditEvent event(String what, PupilId pupil) {
        return log.done(EnrolmentActs.KEEP_AUTHORITY, CONSENT_CHECKED_EVERY_SCHOOL_YEAR, what)
                .about(pupil);
    }

    private PupilAccountRules rules(PupilId pupil) {
        ConsentFacts facts = Objects.requireNonNull(reader.read(List.of(pupil)).get(pupil));
        return new PupilAccountRules(facts.born(), SchoolDay.today(clock));
    }
}
