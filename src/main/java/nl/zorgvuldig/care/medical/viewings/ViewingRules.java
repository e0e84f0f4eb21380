package nl.zorgvuldig.care.medical.viewings;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.care.medical.MedicalEntry;
import nl.zorgvuldig.care.medical.documents.MedicalDocument;
import nl.zorgvuldig.care.medical.keys.DoctorKey;
import nl.zorgvuldig.care.medical.keys.DoctorKeyId;
import nl.zorgvuldig.care.medical.viewings.ViewingSessions.LaidOutPage;
import nl.zorgvuldig.dossier.inspection.RequestEntitlement;
import nl.zorgvuldig.dossier.inspection.RequesterCapacity;
import nl.zorgvuldig.dossier.inspection.ThirdPartyNames;
import nl.zorgvuldig.dossier.inspection.requests.InspectionAppointment;
import nl.zorgvuldig.dossier.inspection.requests.RequestEvent;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.requests.RequestRules;
import nl.zorgvuldig.dossier.inspection.requests.RequestState;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseParty;
import nl.zorgvuldig.platform.files.FileFormat;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;

/// Rules on who may see a medical file beside the doctor, when, and which parts of it. Facts in,
/// decision out. Anyone who may request the school's dossier may also ask here, except a parent
/// without authority: the doctor gives them important facts only, in person (BW 1:377c). A pupil
/// asks alone from sixteen, as everywhere in the program.
final class ViewingRules {
    private ViewingRules() {}

    /// @param dossier the capacity in which they may request the school's dossier
    /// @param doctors of the board, today
    @Upholds({INSPECTION_UNDER_SUPERVISION, MEDICAL_FILE_WITH_SCHOOL_DOCTOR})
    static RequestEntitlement asking(RequestEntitlement dossier, Set<PersonId> doctors) {
        return switch (dossier) {
            case RequestEntitlement.MayNot no -> no;
            case RequestEntitlement.May may ->
                switch (may.standing()) {
                    case AUTHORITY, PUPIL -> doctors.isEmpty() ? no("medical.viewing.no.doctor") : may;
                    case INFORMATION -> no("medical.viewing.no.information");
                };
        };
    }

    private static RequestEntitlement no(String key) {
        return new RequestEntitlement.MayNot(Sentence.of(key));
    }

    /// Why the doctor cannot begin now; empty when they can.
    ///
    /// @param asking the capacity in which the requester may ask today
    @Upholds({INSPECTION_UNDER_SUPERVISION, MEDICAL_FILE_WITH_SCHOOL_DOCTOR})
    static Optional<Sentence> whyNotBegin(
            RequestFile file, PersonId doctor, RequestEntitlement asking, LocalDate today) {
        Optional<Sentence> whyNot = RequestRules.whyNot(file.state(), RequestEvent.Opened.class);
        if (whyNot.isPresent()) {
            return whyNot;
        }
        InspectionAppointment plan = file.state().plan().orElseThrow();
        if (!plan.supervisor().equals(doctor)) {
            return Optional.of(Sentence.of("medical.viewing.no.colleague"));
        }
        if (!plan.day().equals(today)) {
            return Optional.of(Sentence.of("inspection.no.other_day", plan.day()));
        }
        RequesterCapacity then = file.request().standing();
        return asking instanceof RequestEntitlement.May(RequesterCapacity now) && now == then
                ? Optional.empty()
                : Optional.of(Sentence.of("medical.viewing.no.longer"));
    }

    /// The action a request waits for: a school doctor makes an appointment or answers, and the
    /// doctor who made it shows the file on that day. When that doctor is no longer a school
    /// doctor, a colleague makes a new appointment, and the system account ends a viewing that had
    /// begun.
    ///
    /// @param doctors of the board, today, who can sign in
    @Upholds({INSPECTION_UNDER_SUPERVISION, MEDICAL_FILE_WITH_SCHOOL_DOCTOR})
    static AwaitedAction waiting(RequestFile file, Set<PersonId> doctors, LocalDate today) {
        if (file.state() instanceof RequestState.Planned(InspectionAppointment plan)
                && !doctors.contains(plan.supervisor())) {
            return anew(file);
        }
        Optional<InspectionAppointment> left = left(file.state(), doctors);
        if (left.isPresent()) {
            LocalDate next = left.get().day().plusDays(1);
            return new AwaitedAction.Day(next.isBefore(today) ? today : next);
        }
        return switch (RequestRules.RULES.waiting(file, today)) {
            case AwaitedAction.Nobody nobody -> nobody;
            case AwaitedAction.Day day -> day;
            case AwaitedAction.Somebody somebody ->
                new AwaitedAction.Somebody(
                        somebody.party(),
                        task(file.state(), somebody.party()),
                        somebody.since(),
                        somebody.until(),
                        somebody.clause(),
                        somebody.otherwise());
        };
    }

    /// Whether the system account ends a viewing: only the doctor who began it can end it, as long
    /// as they are a school doctor here; until the day is over, a mistake in who is a doctor can be
    /// undone.
    ///
    /// @param doctors of the board, today, who can sign in
    @Upholds({INSPECTION_UNDER_SUPERVISION, MEDICAL_FILE_WITH_SCHOOL_DOCTOR})
    static boolean abandoned(RequestState state, Set<PersonId> doctors, LocalDate today) {
        return left(state, doctors).filter(plan -> today.isAfter(plan.day())).isPresent();
    }

    /// The appointment of a viewing whose doctor is no longer a doctor here.
    private static Optional<InspectionAppointment> left(RequestState state, Set<PersonId> doctors) {
        return state instanceof RequestState.Running(InspectionAppointment plan) && !doctors.contains(plan.supervisor())
                ? Optional.of(plan)
                : Optional.empty();
    }

    /// Waiting since the appointment that nobody keeps was made. When the term ended before that,
    /// it is overdue from the first day.
    private static AwaitedAction anew(RequestFile file) {
        LocalDate since = SchoolDay.of(file.history().getLast().at());
        LocalDate last = file.terms().last();
        return new AwaitedAction.Somebody(
                CaseParty.KEEPER,
                "medical.task.plan",
                since,
                last.isBefore(since) ? since : last,
                INSPECTION_UNDER_SUPERVISION);
    }

    private static String task(RequestState state, CaseParty party) {
        if (party != CaseParty.SUPERVISOR) {
            return "medical.task.plan";
        }
        return state instanceof RequestState.Running ? "medical.task.end" : "medical.task.open";
    }

    /// Of today's doctors those whose own file holds it; without any, those who can open it on
    /// their behalf. Empty when neither is a doctor today or nothing was ever written.
    ///
    /// @param files the keys whose files hold something about the pupil
    /// @param keys that have not ended
    @Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
    static Set<PersonId> keepers(Set<DoctorKeyId> files, Map<DoctorKeyId, DoctorKey> keys, Set<PersonId> doctors) {
        Set<PersonId> holders = people(files.stream(), keys, doctors);
        return holders.isEmpty()
                ? people(
                        files.stream()
                                .flatMap(key -> Optional.ofNullable(keys.get(key)).stream())
                                .flatMap(key -> key.recovery().stream()),
                        keys,
                        doctors)
                : holders;
    }

    private static Set<PersonId> people(
            Stream<DoctorKeyId> wanted, Map<DoctorKeyId, DoctorKey> keys, Set<PersonId> doctors) {
        return wanted.flatMap(key -> Optional.ofNullable(keys.get(key)).stream())
                .map(DoctorKey::person)
                .filter(doctors::contains)
                .collect(Collectors.toSet());
    }

    /// The entries that appear on pages: without withheld entries and withdrawn documents.
    @Upholds({INSPECTION_UNDER_SUPERVISION, MEDICAL_FILE_WITH_SCHOOL_DOCTOR})
    static List<MedicalEntry> shown(List<MedicalEntry> entries, Set<EntryId> keptBack) {
        return entries.stream()
                .filter(entry -> !keptBack.contains(entry.id()) && !entry.withdrawn())
                .toList();
    }

    /// Entries that keep a viewing from beginning, because they would show the person beside the
    /// doctor another parent's contact details or another child's name. Documents are not scanned:
    /// the doctor has seen what is in them.
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
    static Set<EntryId> ofOthers(List<MedicalEntry> shown, ThirdPartyNames strangers) {
        return shown.stream()
                .filter(entry -> strangers.in(entry.text()).certain())
                .map(MedicalEntry::id)
                .collect(Collectors.toSet());
    }

    /// One entry per page, and each page of a document separately. Withheld entries and withdrawn
    /// documents appear on none.
    @Upholds({INSPECTION_UNDER_SUPERVISION, MEDICAL_FILE_WITH_SCHOOL_DOCTOR})
    static List<LaidOutPage> layOut(List<MedicalEntry> entries, Set<EntryId> keptBack) {
        List<LaidOutPage> laid = new ArrayList<>();
        for (MedicalEntry entry : shown(entries, keptBack)) {
            if (entry.paper().isPresent()) {
                int sheets = sheets(entry.paper().get());
                for (int part = 1; part <= sheets; part++) {
                    laid.add(page(laid, entry, LaidOutPage.Kind.DOCUMENT, part));
                }
            } else {
                laid.add(page(laid, entry, LaidOutPage.Kind.ENTRY, entry.version()));
            }
        }
        return List.copyOf(laid);
    }

    private static int sheets(MedicalDocument paper) {
        return paper.format().shown() == FileFormat.Shown.AS_PICTURES ? Math.max(1, paper.pages()) : 1;
    }

    private static LaidOutPage page(List<LaidOutPage> before, MedicalEntry entry, LaidOutPage.Kind kind, int part) {
        return new LaidOutPage(before.size() + 1, entry.id(), kind, part);
    }
}
