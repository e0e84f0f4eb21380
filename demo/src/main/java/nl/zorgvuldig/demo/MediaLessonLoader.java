package nl.zorgvuldig.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.demo.population.People;
import nl.zorgvuldig.demo.population.Places;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolYear;
import nl.zorgvuldig.lessons.EarlierLessons;
import nl.zorgvuldig.lessons.Lesson;
import nl.zorgvuldig.lessons.LessonId;
import nl.zorgvuldig.lessons.Subject;
import nl.zorgvuldig.lessons.Subjects;
import nl.zorgvuldig.lessons.Taught;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Lessons on social media this school year: at the last school in every group, at the others in
/// some, and none in the group of `leerkracht`.
@Component
@Lazy
final class MediaLessonLoader {
    private static final List<String> MATERIAL = List.of(
            "Lesbrief “Eerst vragen, dan plaatsen”",
            "Filmpje en kringgesprek",
            "Gastles van de bibliotheek",
            "Werkblad “Echt of nep?”");

    private final Subjects subjects;
    private final EarlierLessons lessons;

    MediaLessonLoader(Subjects subjects, EarlierLessons lessons) {
        this.subjects = subjects;
        this.lessons = lessons;
    }

    void load(Population population) {
        subjects.propose();
        List<Subject> offered = subjects.listOffered();
        SchoolYear year = SchoolYear.of(population.today());
        List<Places.Group> groups = population.groups().stream()
                .filter(one -> one.year().equals(year))
                .toList();
        List<GroupId> own = population.groupRelations().stream()
                .filter(one -> one.person().equals(population.person("leerkracht")))
                .map(People.GroupRelation::group)
                .toList();
        List<Lesson> given = new ArrayList<>();
        for (int n = 0; n < groups.size(); n++) {
            Places.Group group = groups.get(n);
            boolean full = group.school().equals(population.schools().getLast().id());
            if (full || n % 3 != 0 && !own.contains(group.id())) {
                given.add(lesson(population, group, n, offered.get(n % offered.size())));
            }
        }
        lessons.takeOver(given);
    }

    private static Lesson lesson(Population population, Places.Group group, int n, Subject subject) {
        LocalDate day = day(population.today(), group.year(), 5 + n);
        Taught taught = population.groupRelations().stream()
                .filter(one -> one.group().equals(group.id()))
                .filter(one -> one.period().contains(day))
                .findFirst()
                .filter(_ -> n % MATERIAL.size() != 2)
                .<Taught>map(one -> new Taught.ByStaff(one.person()))
                .orElseGet(Taught.ByGuest::new);
        return new Lesson(
                new LessonId(UUID.nameUUIDFromBytes(("lesson/" + group.id()).getBytes(StandardCharsets.UTF_8))),
                group.id(),
                group.school(),
                group.year(),
                day,
                subject.id(),
                MATERIAL.get(n % MATERIAL.size()),
                taught,
                switch (taught) {
                    case Taught.ByStaff staff -> staff.person();
                    case Taught.ByGuest _ -> population.person("directeur");
                },
                day.atTime(LocalTime.of(14, 30)).atZone(SchoolDay.ZONE).toInstant());
    }

    /// So many days ago or the first school day after, within the school year and not to come.
    private static LocalDate day(LocalDate today, SchoolYear year, int ago) {
        LocalDate first = year.period().from();
        LocalDate day = today.minusDays(ago);
        LocalDate taught = SchoolDay.taughtFrom(day.isBefore(first) ? first : day);
        return taught.isAfter(today) ? today : taught;
    }
}
