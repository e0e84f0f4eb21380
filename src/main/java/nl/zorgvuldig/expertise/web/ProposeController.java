package nl.zorgvuldig.expertise.web;

import static nl.zorgvuldig.policy.Clause.EXPERTS_AFTER_CONSENT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.Opens;
import nl.zorgvuldig.enrolment.EnrolmentActs;
import nl.zorgvuldig.expertise.CaseChoices;
import nl.zorgvuldig.expertise.CaseWish;
import nl.zorgvuldig.expertise.ExpertActs;
import nl.zorgvuldig.expertise.Proposals;
import nl.zorgvuldig.kernel.Codes;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Proposing that an expert thinks along about a pupil: who may arrange that, and may open the
/// dossier from which is picked what will be shown.
@Controller
@RequestMapping("/leerlingen/{pupil}/externe-overleggen/nieuw")
class ProposeController {
    private static final String TEMPLATE = "expertise/propose";

    private final Proposals proposals;
    private final CasePages pages;
    private final Clock clock;

    ProposeController(Proposals proposals, CasePages pages, Clock clock) {
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
        CaseChoices choices = proposals.choose(read);
        Optional<FormId> number = form.number("aim");
        Optional<CaseWish> wish = read(form);
        if (number.isEmpty() || wish.isEmpty()) {
            return Page.again(TEMPLATE, page(keep, choices, form));
        }
        return Page.answer(
                proposals.propose(keep, number.get(), choices, wish.get()),
                form,
                "aim",
                id -> Page.seeOther(CaseController.address(id) + "?melding=voorgesteld"),
                () -> Page.again(TEMPLATE, page(keep, choices, form)));
    }

    private static Optional<CaseWish> read(Form form) {
        Optional<PersonId> expert = Id.parse(form.value("expert")).map(PersonId::new);
        if (expert.isEmpty()) {
            form.wrong("expert", "expertise.no.expert");
        }
        Optional<LocalDate> from = form.requiredDay("from", "expertise.no.day");
        Optional<LocalDate> until = form.requiredDay("until", "expertise.no.day");
        Set<EntryId> entries = form.values("entries").stream()
                .flatMap(one -> Id.parse(one).stream())
                .map(EntryId::new)
                .collect(Collectors.toSet());
        return expert.isEmpty() || from.isEmpty() || until.isEmpty()
                ? Optional.empty()
                : Optional.of(new CaseWish(expert.get(), form.value("aim"), entries, from.get(), until.get()));
    }

    private ProposePage page(Granted<PupilId> keep, CaseChoices choices, Form form) {
        PupilId pupil = keep.target();
        return new ProposePage(
                "/leerlingen/" + pupil + "/externe-overleggen/nieuw",
                pages.name(pupil),
                "/leerlingen/" + pupil + "/dossier",
                keep.clause(),
                keep.because(),
                choices.experts().stream()
                        .map(one -> Form.Option.of(
                                one.person().toString(), one.name().full() + ", " + one.organisation()))
                        .toList(),
                choices.items().stream()
                        .map(one -> new ProposePage.Item(
                                one.entry().id().toString(),
                                one.entry().kind().code(),
                                one.entry().happenedOn(),
                                CasePages.paragraphs(one.entry().text()),
                                Codes.of(one.mention())))
                        .toList(),
                Proposals.last(today()),
                form);
    }

    private LocalDate today() {
        return SchoolDay.today(clock);
    }
}
