package nl.zorgvuldig.care.experts.consultations;

import static nl.zorgvuldig.platform.policy.Clause.EXPERTS_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.care.experts.Expert;
import nl.zorgvuldig.care.experts.ExpertActs;
import nl.zorgvuldig.care.experts.ExpertWords;
import nl.zorgvuldig.care.experts.Experts;
import nl.zorgvuldig.care.experts.consultations.ExpertConsultation.SharedEntry;
import nl.zorgvuldig.dossier.inspection.ThirdPartyDetector;
import nl.zorgvuldig.dossier.inspection.ThirdPartyNames;
import nl.zorgvuldig.dossier.record.Dossier;
import nl.zorgvuldig.dossier.record.Dossiers;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.dossier.record.ShareableEntryVersion;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Proposes consultations with an expert. Nothing is sent to the expert: the pupil's legal
/// representatives are asked first.
@Component
public final class ExpertConsultationProposals {
    private final ExpertConsultationStore store;
    private final ExpertConsultations cases;
    private final Experts experts;
    private final ExpertWords words;
    private final Dossiers dossiers;
    private final ThirdPartyDetector others;
    private final ExpertConsentInvitations askings;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    ExpertConsultationProposals(
            ExpertConsultationStore store,
            ExpertConsultations cases,
            Experts experts,
            ExpertWords words,
            Dossiers dossiers,
            ThirdPartyDetector others,
            ExpertConsentInvitations askings,
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

    /// The choices. Confidential entries are left out; an entry that names another child, or says
    /// how to reach a parent, is listed but cannot be chosen.
    ///
    /// @param read opens the dossier, and is used
    @Upholds({EXPERTS_AFTER_CONSENT, PARENT_DATA_IN_DOSSIER})
    public ExpertConsultationChoices choose(Granted<PupilId> read) {
        PupilId pupil = read.target();
        Dossier dossier = dossiers.read(read);
        ThirdPartyNames strangers = others.outside(pupil);
        Set<PersonId> busy = cases.listAbout(pupil).stream()
                .filter(line -> line.standing().running() && line.standing() != ExpertConsultationStatus.REFUSED)
                .map(line -> line.it().expert())
                .collect(Collectors.toSet());
        return new ExpertConsultationChoices(
                experts.list().stream().filter(Expert::open).toList(),
                busy,
                dossier.entries().stream()
                        .filter(entry -> dossier.level(entry) == Confidentiality.ORDINARY)
                        .map(entry -> new ExpertConsultationChoices.Item(entry, strangers.in(entry.text())))
                        .toList());
    }

    /// Sending the same form again proposes nothing more. The legal representatives are mailed once
    /// it is stored.
    ///
    /// @param keep is used
    @Upholds({EXPERTS_AFTER_CONSENT, PARENT_DATA_IN_DOSSIER})
    public Outcome<ExpertConsultationId> propose(
            Granted<PupilId> keep, FormId form, ExpertConsultationChoices choices, ExpertConsultationDraft wish) {
        PupilId pupil = keep.target();
        ExpertConsultationId id = new ExpertConsultationId(form.makes(keep.person(), pupil));
        boolean sentBefore = cases.find(pupil, id).isPresent();
        ThirdPartyNames strangers = others.outside(pupil);
        List<Objection> objections = ExpertConsultationRules.objections(
                wish, sentBefore ? choices.free() : choices, strangers.in(wish.aim()), SchoolDay.today(clock));
        expert(choices, wish)
                .flatMap(each -> ExpertConsultationRules.reaching(strangers.in(words.inOneLine(each))))
                .ifPresent(objections::add);
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        keep.use(ExpertActs.KEEP_EXPERT);
        ExpertConsultation consultation = proposal(id, keep, choices, wish);
        boolean first = work.once(
                ExpertActs.KEEP_EXPERT,
                () -> {
                    store.add(consultation);
                    log.append(log.done(ExpertActs.KEEP_EXPERT, EXPERTS_AFTER_CONSENT, "proposed")
                            .about(pupil)
                            .through(id));
                    return true;
                },
                _ -> false);
        if (!first) {
            return Outcome.repeated(cases.find(pupil, id), there -> there.it().repeats(consultation), id);
        }
        askings.ask(consultation.outline());
        return Outcome.done(id);
    }

    private ExpertConsultation proposal(
            ExpertConsultationId id,
            Granted<PupilId> keep,
            ExpertConsultationChoices choices,
            ExpertConsultationDraft wish) {
        Expert expert = expert(choices, wish).orElseThrow();
        return new ExpertConsultation(
                new ExpertConsultationOutline(
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
                        .map(ExpertConsultationProposals::shown)
                        .toList());
    }

    private static Optional<Expert> expert(ExpertConsultationChoices choices, ExpertConsultationDraft wish) {
        return choices.experts().stream()
                .filter(it -> it.person().equals(wish.expert()))
                .findFirst();
    }

    private static SharedEntry shown(Entry entry) {
        return new SharedEntry(
                new ShareableEntryVersion(entry.id(), entry.version()), entry.kind(), entry.happenedOn());
    }

    /// The latest end day for a consultation proposed today.
    public static LocalDate last(LocalDate today) {
        return ExpertConsultationRules.last(today);
    }
}
