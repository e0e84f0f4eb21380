package nl.zorgvuldig.story;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.demo.population.LandmarkPupil;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.school.enrolment.BirthDates;
import nl.zorgvuldig.school.enrolment.Pupils;

/// Pupils as the program knows them now: other tests add some, and write down when some were born.
public final class OfAge {
    private static final int AGE = 16;

    private OfAge() {}

    /// Whether a pupil is sixteen on the day of the one who acts.
    public static boolean is(DemoProgram demo, UUID pupil) {
        LocalDate day = Acting.current().day();
        PupilId id = new PupilId(pupil);
        return demo.part(Pupils.class)
                .find(id)
                .map(found -> demo.part(BirthDates.class).of(found.keeper()))
                .map((Map<PupilId, LocalDate> births) -> births.get(id))
                .filter(born -> !born.plusYears(AGE).isAfter(day))
                .isPresent();
    }

    /// Those of these pupils who are not sixteen, as far as the demonstration began with them; nor the one who was
    /// sixteen
    /// then, who has an account on each day.
    public static Set<UUID> others(DemoProgram demo, Set<UUID> pupils) {
        Set<UUID> begun = demo.population().pupils().stream()
                .map(pupil -> pupil.id().value())
                .collect(Collectors.toSet());
        return pupils.stream()
                .filter(begun::contains)
                .filter(pupil -> !is(demo, pupil))
                .filter(pupil -> !pupil.equals(demo.pupil(LandmarkPupil.SIXTEEN).value()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
