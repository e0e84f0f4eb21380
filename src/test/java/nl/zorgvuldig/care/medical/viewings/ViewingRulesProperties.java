package nl.zorgvuldig.care.medical.viewings;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.zorgvuldig.care.medical.MedicalEntry;
import nl.zorgvuldig.care.medical.MedicalKind;
import nl.zorgvuldig.care.medical.documents.MedicalDocument;
import nl.zorgvuldig.care.medical.keys.DoctorKey;
import nl.zorgvuldig.care.medical.keys.DoctorKeyId;
import nl.zorgvuldig.care.medical.sealing.DocumentFileKey;
import nl.zorgvuldig.care.medical.sealing.SealingKey;
import nl.zorgvuldig.care.medical.viewings.ViewingSessions.LaidOutPage;
import nl.zorgvuldig.dossier.inspection.RequestEntitlement;
import nl.zorgvuldig.dossier.inspection.RequesterCapacity;
import nl.zorgvuldig.dossier.inspection.ThirdPartyNames;
import nl.zorgvuldig.dossier.inspection.requests.AccessRequest;
import nl.zorgvuldig.dossier.inspection.requests.InspectionAppointment;
import nl.zorgvuldig.dossier.inspection.requests.InspectionVenue;
import nl.zorgvuldig.dossier.inspection.requests.RequestEvent;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.dossier.inspection.requests.RequestKind;
import nl.zorgvuldig.dossier.inspection.requests.RequestState;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseParty;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.files.FileFormat;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.OtherPupilNames;
import nl.zorgvuldig.school.enrolment.guardians.GuardianContact;

/// What is true of every file that is laid out, of everybody who asks, and of every beginning.
@Upholds({INSPECTION_UNDER_SUPERVISION, MEDICAL_FILE_WITH_SCHOOL_DOCTOR})
class ViewingRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final PersonId DOCTOR = new PersonId(UUID.randomUUID());
    private static final PersonId COLLEAGUE = new PersonId(UUID.randomUUID());

    /// @param sheets of a document
    record Shape(boolean document, boolean withdrawn, boolean keptBack, int sheets) {}

    @Property(tries = 300)
    void what_is_kept_back_or_withdrawn_comes_on_no_page_and_everything_else_on_its_own(
            @ForAll @Size(max = 12) List<@IntRange(max = 15) Integer> kinds,
            @ForAll @IntRange(min = 1, max = 4) int sheets) {
        List<MedicalEntry> entries = new ArrayList<>();
        Set<EntryId> keptBack = new HashSet<>();
        int expected = 0;
        for (int kind : kinds) {
            Shape shape = new Shape((kind & 1) > 0, (kind & 2) > 0, (kind & 4) > 0, sheets);
            MedicalEntry entry = entry(shape, (kind & 8) > 0 ? FileFormat.DOCX : FileFormat.PDF);
            entries.add(entry);
            if (shape.keptBack()) {
                keptBack.add(entry.id());
            } else if (!entry.withdrawn()) {
                expected += shape.document() && (kind & 8) == 0 ? sheets : 1;
            }
        }

        List<LaidOutPage> laid = ViewingRules.layOut(entries, keptBack);

        assertThat(laid).hasSize(expected);
        assertThat(laid.stream().map(LaidOutPage::page))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, expected).boxed().toList());
        for (MedicalEntry medicalEntry : entries) {
            assertThat(laid.stream().anyMatch(page -> page.entry().equals(medicalEntry.id())))
                    .isEqualTo(!medicalEntry.withdrawn() && !keptBack.contains(medicalEntry.id()));
        }
    }

    @Property(tries = 200)
    @Upholds({PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
    void it_does_not_begin_while_something_that_is_shown_is_about_others(
            @ForAll @Size(max = 6) List<@IntRange(max = 3) Integer> said) {
        ThirdPartyNames others = new ThirdPartyNames(
                List.of(new GuardianContact("", "06-8765 4321", "Lindelaan 12, 1234 AB Dorp")),
                new OtherPupilNames(List.of(new PersonName("Bram", "", "Visser")), Set.of("Bram")));
        List<String> texts = List.of("Oorpijn.", "Bram was mee.", "Net als Bram Visser.", "Bel +31687654321.");
        List<MedicalEntry> entries =
                said.stream().map(number -> entry(texts.get(number))).toList();

        assertThat(ViewingRules.ofOthers(entries, others))
                .containsExactlyInAnyOrderElementsOf(entries.stream()
                        .filter(medicalEntry -> texts.indexOf(medicalEntry.text()) > 1)
                        .map(MedicalEntry::id)
                        .toList());
    }

    private static MedicalEntry entry(String text) {
        return new MedicalEntry(
                new EntryId(UUID.randomUUID()),
                1,
                MedicalKind.CONSULT,
                TODAY,
                DOCTOR,
                Instant.EPOCH,
                text,
                Optional.empty(),
                Optional.empty());
    }

    @Property
    void only_with_authority_or_as_a_pupil_of_sixteen_and_only_where_there_is_a_doctor(
            @ForAll RequesterCapacity standing, @ForAll boolean doctor) {
        RequestEntitlement asking =
                ViewingRules.asking(new RequestEntitlement.May(standing), doctor ? Set.of(DOCTOR) : Set.of());
        assertThat(asking instanceof RequestEntitlement.May)
                .isEqualTo(doctor && standing != RequesterCapacity.INFORMATION);
        RequestEntitlement no = new RequestEntitlement.MayNot(Sentence.of("inspection.no.child"));
        assertThat(ViewingRules.asking(no, Set.of(DOCTOR))).isEqualTo(no);
    }

    @Property
    void it_begins_only_on_its_day_by_its_doctor_for_who_still_is_what_they_were(
            @ForAll @IntRange(min = -2, max = 2) int days,
            @ForAll boolean same,
            @ForAll RequesterCapacity then,
            @ForAll RequesterCapacity now) {
        RequestFile file = file(then, TODAY.plusDays(days), same);
        boolean may = ViewingRules.whyNotBegin(file, DOCTOR, new RequestEntitlement.May(now), TODAY)
                .isEmpty();
        assertThat(may).isEqualTo(days == 0 && same && then == now);
        RequestEntitlement no = new RequestEntitlement.MayNot(Sentence.of("inspection.no.sixteen", TODAY));
        assertThat(ViewingRules.whyNotBegin(file, DOCTOR, no, TODAY)).isPresent();
        RequestFile unplanned = new RequestFile(file.request(), List.of());
        assertThat(ViewingRules.whyNotBegin(unplanned, DOCTOR, new RequestEntitlement.May(now), TODAY))
                .isPresent();
    }

    /// Over all that can be done in whatever order, by doctors of whom some are that no more: what a
    /// doctor is asked that doctor can do, and what is over waits for nobody.
    @Property(tries = 3_000)
    void what_is_open_waits_for_a_doctor_who_can_or_for_the_day_of_the_appointment(
            @ForAll @Size(max = 8) List<@IntRange(max = 99) Integer> tries,
            @ForAll boolean stays,
            @ForAll @IntRange(max = 45) int away) {
        RequestFile file =
                new RequestFile(file(RequesterCapacity.AUTHORITY, TODAY, true).request(), List.of());
        Set<PersonId> doctors = stays ? Set.of(DOCTOR, COLLEAGUE) : Set.of(COLLEAGUE);
        LocalDate today = TODAY;
        for (int number : tries) {
            today = today.plusDays(number % 5);
            RequestEvent event = event(number / 5 % 6, today);
            boolean otherDay = event instanceof RequestEvent.Opened
                    && !file.state().plan().map(InspectionAppointment::day).equals(Optional.of(today));
            if (file.can(event.getClass()) && !otherDay) {
                Instant at = today.atTime(LocalTime.NOON).atZone(SchoolDay.ZONE).toInstant();
                file = new RequestFile(
                        file.request(),
                        Stream.concat(file.history().stream(), Stream.of(file.next(DOCTOR, at, event)))
                                .toList());
            }
            waits(file, doctors, today);
        }
        waits(file, doctors, today.plusDays(away));
    }

    /// Planned by who is no doctor any more, a colleague has the term of the school, and at least the day
    /// itself.
    @Property
    void a_colleague_plans_anew_within_the_term(@ForAll @IntRange(max = 90) int later) {
        RequestFile asked =
                new RequestFile(file(RequesterCapacity.AUTHORITY, TODAY, true).request(), List.of());
        LocalDate since = TODAY.plusDays(later);
        Instant at = since.atTime(LocalTime.NOON).atZone(SchoolDay.ZONE).toInstant();
        RequestFile file =
                new RequestFile(asked.request(), List.of(asked.next(DOCTOR, at, planned(DOCTOR, since.plusDays(1)))));
        LocalDate last = file.terms().last();

        assertThat(ViewingRules.waiting(file, Set.of(COLLEAGUE), since))
                .isEqualTo(new AwaitedAction.Somebody(
                        CaseParty.KEEPER,
                        "medical.task.plan",
                        since,
                        last.isBefore(since) ? since : last,
                        INSPECTION_UNDER_SUPERVISION));
    }

    private static RequestEvent event(int which, LocalDate today) {
        return switch (which) {
            case 0, 1 -> planned(which == 0 ? DOCTOR : COLLEAGUE, today.plusDays(1));
            case 2 -> new RequestEvent.Refused(ViewingAnswer.ELSEWHERE.code());
            case 3 -> new RequestEvent.Withdrawn();
            case 4 -> new RequestEvent.Opened();
            default -> new RequestEvent.Ended();
        };
    }

    private static RequestEvent planned(PersonId doctor, LocalDate day) {
        Instant at = day.atTime(LocalTime.NOON).atZone(SchoolDay.ZONE).toInstant();
        return new RequestEvent.Planned(
                new InspectionAppointment(doctor, at, InspectionVenue.SCHOOL, ViewingPlace.DOCTOR.code()));
    }

    private static void waits(RequestFile file, Set<PersonId> doctors, LocalDate today) {
        Optional<InspectionAppointment> plan = file.state().plan();
        boolean kept = plan.map(InspectionAppointment::supervisor)
                .filter(doctors::contains)
                .isPresent();
        switch (ViewingRules.waiting(file, doctors, today)) {
            case AwaitedAction.Nobody _ -> assertThat(file.open()).isFalse();
            case AwaitedAction.Day(LocalDate on) -> {
                assertThat(file.open()).isTrue();
                boolean left = file.state() instanceof RequestState.Running && !kept;
                boolean abandoned = ViewingRules.abandoned(file.state(), doctors, today);
                LocalDate day = plan.orElseThrow().day();
                assertThat(kept).as("nobody waits for who does not come").isEqualTo(!left);
                assertThat(abandoned).isEqualTo(left && today.isAfter(day));
                assertThat(on).isEqualTo(abandoned ? today : left ? day.plusDays(1) : day);
                assertThat(on.isAfter(today)).isEqualTo(!abandoned);
                assertThat(abandoned && !file.can(RequestEvent.Ended.class))
                        .as("the program can end it")
                        .isFalse();
            }
            case AwaitedAction.Somebody doctor -> {
                assertThat(file.open()).isTrue();
                assertThat(doctor.since()).isBeforeOrEqualTo(today);
                assertThat(doctor.until()).isAfterOrEqualTo(doctor.since());
                switch (doctor.task()) {
                    case "medical.task.plan" -> {
                        assertThat(doctor.party()).isEqualTo(CaseParty.KEEPER);
                        assertThat(file.can(RequestEvent.Planned.class)).isTrue();
                    }
                    case "medical.task.open" -> {
                        assertThat(doctor.party()).isEqualTo(CaseParty.SUPERVISOR);
                        assertThat(kept).isTrue();
                        assertThat(ViewingRules.whyNotBegin(
                                        file,
                                        plan.orElseThrow().supervisor(),
                                        new RequestEntitlement.May(
                                                file.request().standing()),
                                        today))
                                .isEmpty();
                    }
                    case "medical.task.end" -> {
                        assertThat(doctor.party()).isEqualTo(CaseParty.SUPERVISOR);
                        assertThat(file.can(RequestEvent.Ended.class)).isTrue();
                        assertThat(kept).as("by who can").isTrue();
                    }
                    default -> throw new AssertionError(doctor.task());
                }
            }
        }
    }

    /// Whose file it is goes first; who can open it for them follows, and only who is a doctor today.
    @Property
    @Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
    void whoever_holds_the_file_is_asked_and_with_none_of_them_who_can_open_it(
            @ForAll boolean holds, @ForAll boolean named, @ForAll boolean own, @ForAll boolean colleague) {
        DoctorKey second = key(COLLEAGUE, Optional.empty());
        DoctorKey first = key(DOCTOR, named ? Optional.of(second.id()) : Optional.empty());
        Set<PersonId> doctors = new HashSet<>(own ? Set.of(DOCTOR) : Set.of());
        doctors.addAll(colleague ? Set.of(COLLEAGUE) : Set.of());

        assertThat(ViewingRules.keepers(
                        holds ? Set.of(first.id()) : Set.of(), Map.of(first.id(), first, second.id(), second), doctors))
                .isEqualTo(holds && own ? Set.of(DOCTOR) : holds && named && colleague ? Set.of(COLLEAGUE) : Set.of());
        assertThat(ViewingRules.keepers(Set.of(first.id()), Map.of(), doctors)).isEmpty();
    }

    private static DoctorKey key(PersonId person, Optional<DoctorKeyId> recovery) {
        return new DoctorKey(
                new DoctorKeyId(UUID.randomUUID()),
                person,
                new SealingKey(""),
                recovery,
                Optional.empty(),
                Instant.EPOCH,
                Optional.empty());
    }

    private static RequestFile file(RequesterCapacity standing, LocalDate day, boolean same) {
        Instant at = day.atTime(LocalTime.NOON).atZone(SchoolDay.ZONE).toInstant();
        PersonId asker = new PersonId(UUID.randomUUID());
        return new RequestFile(
                new AccessRequest(
                        new RequestId(UUID.randomUUID()),
                        new PupilId(UUID.randomUUID()),
                        RequestKind.INSPECTION,
                        asker,
                        standing,
                        at,
                        Optional.empty()),
                List.of(new RecordedEvent<>(
                        1,
                        DOCTOR,
                        at,
                        new RequestEvent.Planned(new InspectionAppointment(
                                same ? DOCTOR : new PersonId(UUID.randomUUID()),
                                at,
                                InspectionVenue.SCHOOL,
                                ViewingPlace.DOCTOR.code())))));
    }

    private static MedicalEntry entry(Shape shape, FileFormat format) {
        Optional<MedicalDocument> paper = shape.document()
                ? Optional.of(new MedicalDocument(
                        format,
                        10,
                        shape.sheets(),
                        shape.withdrawn() ? MedicalDocument.Standing.WITHDRAWN : MedicalDocument.Standing.KEPT,
                        Optional.empty(),
                        DocumentFileKey.fresh()))
                : Optional.empty();
        return new MedicalEntry(
                new EntryId(UUID.randomUUID()),
                1,
                MedicalKind.CONSULT,
                TODAY,
                DOCTOR,
                Instant.EPOCH,
                "Tekst",
                Optional.empty(),
                paper);
    }
}
