package nl.zorgvuldig.consent;

import static nl.zorgvuldig.policy.Clause.RECORDING_AFTER_CONSENT;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.LogUnavailable;
import nl.zorgvuldig.audit.LoggedLine;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.web.Contact;
import nl.zorgvuldig.web.ContactBook;
import nl.zorgvuldig.web.ControllerBook;
import org.springframework.stereotype.Component;

/// The door to proof: whoever answered gets a receipt of each answer of their own, also of one that
/// was taken back, and also when they may not answer any more.
@Component
public final class Receipts {
    private static final PersonName NO_NAME = new PersonName("", "", "–");

    private final AnswerStore answers;
    private final FactsReader facts;
    private final Purposes purposes;
    private final CaseBook book;
    private final Pupils pupils;
    private final Accounts accounts;
    private final Schools schools;
    private final Staff staff;
    private final ContactBook contacts;
    private final ControllerBook controllers;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    Receipts(
            AnswerStore answers,
            FactsReader facts,
            Purposes purposes,
            CaseBook book,
            Pupils pupils,
            Accounts accounts,
            Schools schools,
            Staff staff,
            ContactBook contacts,
            ControllerBook controllers,
            AuditLog log,
            Work work,
            Clock clock) {
        this.answers = answers;
        this.facts = facts;
        this.purposes = purposes;
        this.book = book;
        this.pupils = pupils;
        this.accounts = accounts;
        this.schools = schools;
        this.staff = staff;
        this.contacts = contacts;
        this.controllers = controllers;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Empty for an answer of somebody else, as for one that is not there. The line in the log
    /// comes first.
    ///
    /// @throws LogUnavailable when the line cannot be written
    @Upholds(RECORDING_AFTER_CONSENT)
    public Optional<Receipt> find(SignedIn who, AnswerId id) {
        Optional<Answer> own = work.read(ConsentActs.READ_CONSENT, () -> answers.find(id))
                .filter(one -> one.person().equals(who.person()));
        own.ifPresent(one -> log.append(log.done(ConsentActs.READ_CONSENT, RECORDING_AFTER_CONSENT, "receipt")
                .about(one.pupil())));
        return own.map(this::receipt);
    }

    private Receipt receipt(Answer answer) {
        Purpose purpose = purposes.find(answer.subject().purpose()).orElseThrow();
        Wording words = book.shown(purpose, answer);
        Instant now = clock.instant();
        ConsentFacts known =
                Objects.requireNonNull(facts.read(List.of(answer.pupil())).get(answer.pupil()));
        String line = AnswerLine.of(Acting.current().board(), answer, words);
        LoggedLine logged = log.find(answer.pupil().value(), AnswerLine.mark(line));
        Optional<School> school = pupils.find(answer.pupil()).flatMap(where -> schools.find(where.keeper()));
        return new Receipt(
                answer,
                purpose.kind(),
                words,
                AnswerLine.shown(words),
                pupils.findName(answer.pupil()).orElse(NO_NAME),
                accounts.nameOf(answer.person()),
                schools.findBoardName().orElse(""),
                controllers.details(),
                school.map(School::name).orElse(""),
                school.flatMap(one -> staff.findHead(one.id(), SchoolDay.today(clock)))
                        .map(one -> Contact.HEAD.named(accounts.nameOf(one).full()))
                        .orElse(Contact.HEAD),
                contacts.find(Contact.DATA_PROTECTION_OFFICER),
                new ConsentRules(known, now).validUntil(answer),
                line,
                logged,
                log.fingerprint(Acting.current().board()),
                now);
    }
}
