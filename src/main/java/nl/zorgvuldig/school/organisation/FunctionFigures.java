package nl.zorgvuldig.school.organisation;

import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Figure;
import nl.zorgvuldig.platform.policy.Figure.Standing;
import nl.zorgvuldig.platform.policy.Figures;
import nl.zorgvuldig.platform.policy.PlaceCounts;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Figures on functions required by the policy: a head who keeps the dossiers of each school, a
/// school doctor, and a contact for questions; and on functions still held by people who left.
@Component
final class FunctionFigures implements Figures {
    private static final String FUNCTIONS = "/functies";

    private final Schools schools;
    private final Staff staff;

    FunctionFigures(Schools schools, Staff staff) {
        this.schools = schools;
        this.staff = staff;
    }

    @Override
    public Set<String> codes() {
        return Set.of("functions_left_behind", "no_protection_officer", "no_school_doctor", "schools_without_head");
    }

    @Override
    @Upholds({
        OTHER_FILES_WITH_DIRECTION,
        DOSSIER_FOR_GUIDES_AND_AUTHORITY,
        MEDICAL_FILE_WITH_SCHOOL_DOCTOR,
        WHERE_TO_TURN
    })
    public List<Figure> count(LocalDate today) {
        Set<Optional<SchoolId>> headed = staff.listHolders(StaffFunction.HEAD, today).stream()
                .map(HeldFunction::school)
                .collect(Collectors.toSet());
        PlaceCounts heads = new PlaceCounts();
        for (School school : schools.list()) {
            heads.add(school.id(), headed.contains(Optional.of(school.id())) ? 0 : 1, 1, Standing.BROKEN);
        }
        List<Figure> all =
                new ArrayList<>(heads.figures(OTHER_FILES_WITH_DIRECTION, "schools_without_head", FUNCTIONS));
        all.addAll(leftBehind(today));
        all.addAll(of(StaffFunction.SCHOOL_DOCTOR, today)
                .figures(MEDICAL_FILE_WITH_SCHOOL_DOCTOR, "no_school_doctor", FUNCTIONS));
        all.addAll(of(StaffFunction.DATA_PROTECTION_OFFICER, today)
                .figures(WHERE_TO_TURN, "no_protection_officer", FUNCTIONS));
        return all;
    }

    private List<Figure> leftBehind(LocalDate today) {
        PlaceCounts places = new PlaceCounts();
        for (HeldFunction function : staff.listHolders(Set.of(StaffFunction.values()), today)) {
            function.school().ifPresent(school -> places.add(school, 0, 1, Standing.AT_RISK));
        }
        for (HeldFunction function : staff.listLeftBehind(today)) {
            function.school().ifPresent(school -> places.add(school, 1, 0, Standing.AT_RISK));
        }
        return places.figures(DOSSIER_FOR_GUIDES_AND_AUTHORITY, "functions_left_behind", FUNCTIONS);
    }

    private PlaceCounts of(StaffFunction function, LocalDate today) {
        return new PlaceCounts().addOfBoard(staff.listHolders(function, today).isEmpty() ? 1 : 0, 1, Standing.AT_RISK);
    }
}
