package nl.zorgvuldig.consent.receipts;

import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.zorgvuldig.consent.ConsentActs;
import nl.zorgvuldig.consent.answers.ConsentAnswer;
import nl.zorgvuldig.consent.answers.ConsentAnswerId;
import nl.zorgvuldig.consent.answers.ConsentAnswerStore;
import nl.zorgvuldig.consent.cases.ConsentCaseRegistry;
import nl.zorgvuldig.consent.decisions.ConsentFacts;
import nl.zorgvuldig.consent.decisions.ConsentFactsReader;
import nl.zorgvuldig.consent.decisions.ConsentRules;
import nl.zorgvuldig.consent.purposes.ConsentPurpose;
import nl.zorgvuldig.consent.purposes.ConsentPurposes;
import nl.zorgvuldig.consent.purposes.PurposeWording;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.LoggedEventProof;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.ContactDirectory;
import nl.zorgvuldig.platform.web.DataControllerDirectory;
import nl.zorgvuldig.platform.web.RoleContact;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.organisation.Staff;
import org.springframework.stereotype.Component;

/// Receipts: a person gets one for each of their own answers, withdrawn ones included, even when
/// they may not answer any more.
@Component
public final class ConsentReceipts {
    private static final PersonName NO_NAME = new PersonName("", "", "–");

    private final ConsentAnswerStore answers;
    private final ConsentFactsReader facts;
    private final ConsentPurposes purposes;
    private final ConsentCaseRegistry book;
    private final Pupils pupils;
    private final Accounts accounts;
    private final Schools schools;
    private final Staff staff;
    private final ContactDirectory contacts;
    private final DataControllerDirectory controllers;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    ConsentReceipts(
            ConsentAnswerStore answers,
            ConsentFactsReader facts,
            ConsentPurposes purposes,
            ConsentCaseRegistry book,
            Pupils pupils,
            Accounts accounts,
            Schools schools,
            Staff staff,
            ContactDirectory contacts,
            DataControllerDirectory controllers,
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

    /// Empty for somebody else's answer, as for one that does not exist. The audit event is written
    /// first.
    ///
    /// @throws LogUnavailable when the audit event cannot be written
    @Upholds(RECORDING_AFTER_CONSENT)
    public Optional<ConsentReceipt> find(SignedInUser who, ConsentAnswerId id) {
        Optional<ConsentAnswer> own = work.read(ConsentActs.READ_CONSENT, () -> answers.find(id))
                .filter(answer -> answer.person().equals(who.person()));
        own.ifPresent(answer -> log.append(log.done(ConsentActs.READ_CONSENT, RECORDING_AFTER_CONSENT, "receipt")
                .about(answer.pupil())));
        return own.map(this::receipt);
    }

    private ConsentReceipt receipt(ConsentAnswer answer) {
        ConsentPurpose purpose = purposes.find(answer.subject().purpose()).orElseThrow();
        PurposeWording words = book.shown(purpose, answer);
        Instant now = clock.instant();
        ConsentFacts known =
                Objects.requireNonNull(facts.read(List.of(answer.pupil())).get(answer.pupil()));
        String line = AnswerReceiptLine.of(Acting.current().board(), answer, words);
        LoggedEventProof logged = log.find(answer.pupil().value(), AnswerReceiptLine.mark(line));
        Optional<School> school = pupils.find(answer.pupil()).flatMap(where -> schools.find(where.keeper()));
        return new ConsentReceipt(
                answer,
                purpose.kind(),
                words,
                AnswerReceiptLine.shown(words),
                pupils.findName(answer.pupil()).orElse(NO_NAME),
                accounts.nameOf(answer.person()),
                schools.findBoardName().orElse(""),
                controllers.details(),
                school.map(School::name).orElse(""),
                school.flatMap(each -> staff.findHead(each.id(), SchoolDay.today(clock)))
                        .map(person ->
                                RoleContact.HEAD.named(accounts.nameOf(person).full()))
                        .orElse(RoleContact.HEAD),
                contacts.find(RoleContact.DATA_PROTECTION_OFFICER),
                new ConsentRules(known, now).validUntil(answer),
                line,
                logged,
                log.fingerprint(Acting.current().board()),
                now);
    }
}
