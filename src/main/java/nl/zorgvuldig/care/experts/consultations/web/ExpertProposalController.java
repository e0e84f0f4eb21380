package nl.zorgvuldig.care.experts.consultations.web;

import static nl.zorgvuldig.platform.policy.Clause.EXPERTS_AFTER_CONSENT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.care.experts.ExpertActs;
import nl.zorgvuldig.care.experts.consultations.ExpertConsultationChoices;
import nl.zorgvuldig.care.experts.consultations.ExpertConsultationDraft;
import nl.zorgvuldig.care.experts.consultations.ExpertConsultationProposals;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages for proposing a consultation with an expert about a pupil: for a person who may arrange
/// that, and may open the dossier from which the entries to be shown are chosen.
@Controller
@RequestMapping("/leerlingen/{pupil}/externe-overleggen/nieuw")
class ExpertProposalController {
    private static final String TEMPLATE = "care/experts/consultations/propose";

    private final ExpertConsultationProposals proposals;
    private final ExpertConsultationPages pages;
    private final Clock clock;

    ExpertProposalController(ExpertConsultationProposals proposals, ExpertConsultationPages pages, Clock clock) {
        this.proposals = proposals;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    @Upholds(EXPERTS_AFTER_CONSENT)
    Page start(
            @Opens(ExpertActs.KEEP_EXPERT_CODE) Granted<PupilId> keep,
            @Opens(EnrolmentActs.READ_CODE) Granted<PupilId> read) {
        return Page.of(
                TEMPLATE,
                page(keep, proposals.choose(read), Form.empty().numbered(clock).with("from", today().toString())));
    }

    @PostMapping
    Page propose(
            @Opens(ExpertActs.KEEP_EXPERT_CODE) Granted<PupilId> keep,
            @Opens(EnrolmentActs.READ_CODE) Granted<PupilId> read,
            Form form) {
        ExpertConsultationChoices choices = proposals.choose(read);
        Optional<FormId> number = form.number("aim");
        Optional<ExpertConsultationDraft> wish = read(form);
        if (number.isEmpty() || wish.isEmpty()) {
            return Page.again(TEMPLATE, page(keep, choices, form));
        }
        return Page.answer(
                proposals.propose(keep, number.get(), choices, wish.get()),
                form,
                "aim",
                id -> Page.seeOther(ExpertConsultationController.address(id) + "?melding=voorgesteld"),
                () -> Page.again(TEMPLATE, page(keep, choices, form)));
    }

    private static Optional<ExpertConsultationDraft> read(Form form) {
        Optional<PersonId> expert = Id.parse(form.value("expert")).map(PersonId::new);
        if (expert.isEmpty()) {
            form.wrong("expert", "expertise.no.expert");
        }
        Optional<LocalDate> from = form.requiredDay("from", "expertise.no.day");
        Optional<LocalDate> until = form.requiredDay("until", "expertise.no.day");
        Set<EntryId> entries = form.values("entries").stream()
                .flatMap(text -> Id.parse(text).stream())
                .map(EntryId::new)
                .collect(Collectors.toSet());
        return expert.isEmpty() || from.isEmpty() || until.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new ExpertConsultationDraft(expert.get(), form.value("aim"), entries, from.get(), until.get()));
    }

    private ExpertProposalPage page(Granted<PupilId> keep, ExpertConsultationChoices choices, Form form) {
        PupilId pupil = keep.target();
        return new ExpertProposalPage(
                "/leerlingen/" + pupil + "/externe-overleggen/nieuw",
                pages.name(pupil),
                "/leerlingen/" + pupil + "/dossier",
                keep.clause(),
                keep.because(),
                choices.experts().stream()
                        .map(expert -> Form.Option.of(
                                expert.person().toString(), expert.name().full() + ", " + expert.organisation()))
                        .toList(),
                choices.items().stream()
                        .map(item -> new ExpertProposalPage.Item(
                                item.entry().id().toString(),
                                item.entry().kind().code(),
                                item.entry().happenedOn(),
                                ExpertConsultationPages.paragraphs(item.entry().text()),
                                Codes.of(item.mention())))
                        .toList(),
                ExpertConsultationProposals.last(today()),
                form);
    }

    private LocalDate today() {
        return SchoolDay.today(clock);
    }
}
