package nl.zorgvuldig.exchange.notices;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.exchange.ExchangeActs;
import nl.zorgvuldig.exchange.ExchangeLog;
import nl.zorgvuldig.exchange.ExchangeMail;
import nl.zorgvuldig.exchange.disclosures.Disclosure;
import nl.zorgvuldig.exchange.disclosures.DisclosureFile;
import nl.zorgvuldig.exchange.disclosures.DisclosureRules;
import nl.zorgvuldig.exchange.notices.GuardianNotice.Choice;
import nl.zorgvuldig.platform.database.OvertakenException;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.guardians.Guardian;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import org.springframework.stereotype.Component;

/// Decisions about which legal representatives are notified of a disclosure on a legal ground:
/// chosen for each before it is sent, with later notification of what was sent.
@Component
public final class GuardianNotices {
    private final GuardianNoticeStore store;
    private final ExchangeMail mail;
    private final Guardians guardians;
    private final Pupils pupils;
    private final Accounts accounts;
    private final ExchangeLog log;
    private final Work work;
    private final Clock clock;

    GuardianNotices(
            GuardianNoticeStore store,
            ExchangeMail mail,
            Guardians guardians,
            Pupils pupils,
            Accounts accounts,
            ExchangeLog log,
            Work work,
            Clock clock) {
        this.store = store;
        this.mail = mail;
        this.guardians = guardians;
        this.pupils = pupils;
        this.accounts = accounts;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// The decisions about each so far; none for a reader who does not keep the dossier.
    public List<GuardianNotice> list(DisclosureFile file) {
        return work.read(ExchangeActs.KEEP_EXCHANGE, () -> store.list(file.request()));
    }

    /// The people about whom the head must choose before it is sent.
    public List<PersonId> unchosen(DisclosureFile file) {
        Disclosure disclosure = file.request();
        return GuardianNoticeRules.unchosen(disclosure, deciders(disclosure), list(file));
    }

    /// The people whom the head can still notify that it was given.
    public List<PersonId> uninformed(DisclosureFile file) {
        Disclosure disclosure = file.request();
        return file.given() ? GuardianNoticeRules.uninformed(disclosure, deciders(disclosure), list(file)) : List.of();
    }

    /// The pupil's legal representatives today.
    public List<PersonId> deciders(Disclosure disclosure) {
        return mail.deciders(disclosure.pupil(), SchoolDay.today(clock));
    }

    /// Their names, in the order of the ids.
    public Map<PersonId, PersonName> names(PupilId pupil, List<PersonId> people) {
        Map<PersonId, PersonName> parents = guardians.list(pupil).stream()
                .collect(Collectors.toMap(Guardian::person, Guardian::name, (name, _) -> name));
        Map<PersonId, PersonName> names = new LinkedHashMap<>();
        people.forEach(person -> names.put(
                person,
                Optional.ofNullable(parents.get(person))
                        .or(() -> own(pupil, person))
                        .orElseGet(() -> accounts.nameOf(person))));
        return names;
    }

    private Optional<PersonName> own(PupilId pupil, PersonId person) {
        return person.value().equals(pupil.value()) ? pupils.findName(pupil) : Optional.empty();
    }

    /// What is missing before it can be sent. Inside a unit of work.
    public List<Objection> objections(Disclosure disclosure, Map<PersonId, GuardianNoticeWish> wishes) {
        return GuardianNoticeRules.objections(
                GuardianNoticeRules.unchosen(disclosure, deciders(disclosure), store.list(disclosure)),
                wishes,
                SchoolDay.today(clock));
    }

    /// Records the choices about people without a decision, and mails those who are to be notified
    /// now. To be called inside the unit of work that sends it.
    ///
    /// @param wishes without objections
    /// @return those to be notified now who have no address
    public List<PersonId> going(PersonId by, Disclosure disclosure, Map<PersonId, GuardianNoticeWish> wishes) {
        List<PersonId> deciders = deciders(disclosure);
        List<GuardianNotice> before = store.list(disclosure);
        GuardianNoticeRules.unchosen(disclosure, deciders, before)
                .forEach(person ->
                        record(by, disclosure, before, person, wishes.getOrDefault(person, GuardianNoticeWish.NONE)));
        return mail.tell(
                "given",
                GuardianNoticeRules.mailed(disclosure, deciders, store.list(disclosure)),
                disclosure.pupil(),
                "/gegeven");
    }

    /// @param before the decisions that were judged, so that concurrent choices are serialised
    private Choice record(
            PersonId by, Disclosure disclosure, List<GuardianNotice> before, PersonId person, GuardianNoticeWish wish) {
        Choice choice = GuardianNoticeRules.choice(wish, SchoolDay.today(clock));
        if (choice instanceof Choice.Now && accounts.emailOf(person).isEmpty()) {
            choice = new Choice.Letter();
        }
        int times = (int)
                before.stream().filter(notice -> notice.person().equals(person)).count();
        store.add(disclosure, new GuardianNotice(person, times + 1, choice, by, clock.instant()));
        return choice;
    }

    /// Notifies people who were not notified of what was given, or decides about them again. The first
    /// time, when it was given without the program, the head chooses about everybody.
    ///
    /// @param key for [ExchangeActs#KEEP_EXCHANGE]
    @Upholds({TO_THIRD_PARTIES_AFTER_CONSENT, CONFIDENTIALITY})
    public Outcome<Nothing> inform(
            Granted<PupilId> key, DisclosureFile file, Map<PersonId, GuardianNoticeWish> wishes) {
        boolean first = list(file).isEmpty();
        List<PersonId> chosen = uninformed(file).stream()
                .filter(person -> first
                        || !wishes.getOrDefault(person, GuardianNoticeWish.NONE)
                                .choice()
                                .isEmpty())
                .toList();
        List<Objection> objections = new ArrayList<>();
        if (chosen.isEmpty()) {
            objections.add(DisclosureRules.no("notice", "exchange.objection.notice.none"));
        }
        objections.addAll(GuardianNoticeRules.objections(chosen, wishes, SchoolDay.today(clock)));
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        key.use(ExchangeActs.KEEP_EXCHANGE);
        return work.once(
                ExchangeActs.KEEP_EXCHANGE,
                () -> {
                    inform(key.person(), file.request(), chosen, wishes);
                    return Outcome.done();
                },
                _ -> Outcome.conflict());
    }

    private void inform(
            PersonId by, Disclosure disclosure, List<PersonId> chosen, Map<PersonId, GuardianNoticeWish> wishes) {
        List<GuardianNotice> before = store.list(disclosure);
        if (!GuardianNoticeRules.uninformed(disclosure, deciders(disclosure), before)
                .containsAll(chosen)) {
            throw new OvertakenException();
        }
        List<PersonId> now = chosen.stream()
                .filter(person ->
                        record(by, disclosure, before, person, wishes.getOrDefault(person, GuardianNoticeWish.NONE))
                                instanceof Choice.Now)
                .toList();
        mail.tell("given", now, disclosure.pupil(), "/gegeven");
        log.done(ExchangeActs.KEEP_EXCHANGE, "informed", disclosure);
    }
}
