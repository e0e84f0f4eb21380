package nl.zorgvuldig.expertise;

import static nl.zorgvuldig.policy.Clause.EXPERTS_AFTER_CONSENT;
import static nl.zorgvuldig.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.dossier.Agreeable;
import nl.zorgvuldig.dossier.Confidentiality;
import nl.zorgvuldig.dossier.Dossier;
import nl.zorgvuldig.dossier.Dossiers;
import nl.zorgvuldig.dossier.Entry;
import nl.zorgvuldig.inspection.StrangerBook;
import nl.zorgvuldig.inspection.Strangers;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The door through which a consultation with an expert is proposed. Nothing goes to the expert:
/// those who decide for the pupil are asked first.
@Component
public final class Proposals {
    private final CaseStore store;
    private final Cases cases;
    private final Experts experts;
    private final ExpertWords words;
    private final Dossiers dossiers;
    private final StrangerBook others;
    private final Askings askings;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    Proposals(
            CaseStore store,
            Cases cases,
            Experts experts,
            ExpertWords words,
            Dossiers dossiers,
            StrangerBook others,
            Askings askings,
            AuditLog log,
            Work work,
            Clock clock) {
        this.store = store;
        this.cases = cases;
        this.experts = experts;
        this.words = words;
        this.dossiers = dossiers;
        this.others = others;
        this.askings = askings;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// What there is to choose from. Confidential entries are not; an entry that names another
    /// child, or says how to reach a parent, is there, and cannot be chosen.
    ///
    /// @param read opens the dossier, and is used
    @Upholds({EXPERTS_AFTER_CONSENT, PARENT_DATA_IN_DOSSIER})
    public CaseChoices choose(Granted<PupilId> read) {
        PupilId pupil = read.target();
        Dossier dossier = dossiers.read(read);
        Strangers strangers = others.outside(pupil);
        Set<PersonId> busy = cases.listAbout(pupil).stream()
                .filter(line -> line.standing().running() && line.standing() != CaseStanding.REFUSED)
                .map(line -> line.it().expert())
                .collect(Collectors.toSet());
        return new CaseChoices(
                experts.list().stream().filter(Expert::open).toList(),
                busy,
                dossier.entries().stream()
                        .filter(one -> dossier.level(one) == Confidentiality.ORDINARY)
                        .map(one -> new CaseChoices.Item(one, strangers.in(one.text())))
                        .toList());
    }

    /// The same form sent again proposes nothing more. Those who decide hear of it by mail once it
    /// stands.
    ///
    /// @param keep is used
    @Upholds({EXPERTS_AFTER_CONSENT, PARENT_DATA_IN_DOSSIER})
    public Outcome<CaseId> propose(Granted<PupilId> keep, FormId form, CaseChoices choices, CaseWish wish) {
        PupilId pupil = keep.target();
        CaseId id = new CaseId(form.makes(keep.person(), pupil));
        boolean sentBefore = cases.find(pupil, id).isPresent();
        Strangers strangers = others.outside(pupil);
        List<Objection> objections = ExpertCaseRules.objections(
                wish, sentBefore ? choices.free() : choices, strangers.in(wish.aim()), SchoolDay.today(clock));
        expert(choices, wish)
                .flatMap(one -> ExpertCaseRules.reaching(strangers.in(words.inOneLine(one))))
                .ifPresent(objections::add);
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        keep.use(ExpertActs.KEEP_EXPERT);
        Case one = proposal(id, keep, choices, wish);
        boolean first = work.once(
                ExpertActs.KEEP_EXPERT,
                () -> {
                    store.add(one);
                    log.append(log.done(ExpertActs.KEEP_EXPERT, EXPERTS_AFTER_CONSENT, "proposed")
                            .about(pupil)
                            .through(id));
                    return true;
                },
                _ -> false);
        if (!first) {
            return Outcome.repeated(cases.find(pupil, id), there -> there.it().repeats(one), id);
        }
        askings.ask(one.outline());
        return Outcome.done(id);
    }

    private Case proposal(CaseId id, Granted<PupilId> keep, CaseChoices choices, CaseWish wish) {
        Expert expert = expert(choices, wish).orElseThrow();
        return new Case(
                new CaseOutline(
                        id,
                        keep.target(),
                        wish.expert(),
                        keep.person(),
                        clock.instant(),
                        new Period(wish.from(), wish.until())),
                wish.aim().strip(),
                words.inOneLine(expert),
                choices.showable().stream()
                        .filter(it -> wish.entries().contains(it.id()))
                        .map(Proposals::shown)
                        .toList());
    }

    private static Optional<Expert> expert(CaseChoices choices, CaseWish wish) {
        return choices.experts().stream()
                .filter(it -> it.person().equals(wish.expert()))
                .findFirst();
    }

    private static Shown shown(Entry one) {
        return new Shown(new Agreeable(one.id(), one.version()), one.kind(), one.happenedOn());
    }

    /// The last day until which something proposed today can be.
    public static LocalDate last(LocalDate today) {
        return ExpertCaseRules.last(today);
    }
}
