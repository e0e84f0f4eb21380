package nl.zorgvuldig.demo.compliance;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.conduct.lessons.EarlierLessons;
import nl.zorgvuldig.conduct.lessons.LessonId;
import nl.zorgvuldig.conduct.lessons.LessonSubject;
import nl.zorgvuldig.conduct.lessons.LessonSubjects;
import nl.zorgvuldig.conduct.lessons.LessonTeacher;
import nl.zorgvuldig.conduct.lessons.SocialMediaLesson;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.demo.population.DemoPlaces;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Loads lessons on social media in this school year: at the last school in every group, at the
/// others in some, and none in the group of `leerkracht`.
@Component
@Lazy
public final class SocialMediaLessonLoader {
    private static final List<String> MATERIAL = List.of(
            "Lesbrief “Eerst vragen, dan plaatsen”",
            "Filmpje en kringgesprek",
            "Gastles van de bibliotheek",
            "Werkblad “Echt of nep?”");

    private final LessonSubjects subjects;
    private final EarlierLessons lessons;

    SocialMediaLessonLoader(LessonSubjects subjects, EarlierLessons lessons) {
        this.subjects = subjects;
        this.lessons = lessons;
    }

    public void load(Population population) {
        subjects.propose();
        List<LessonSubject> offered = subjects.listOffered();
        SchoolYear year = SchoolYear.of(population.today());
        List<DemoPlaces.Group> groups = population.groups().stream()
                .filter(each -> each.year().equals(year))
                .toList();
        List<GroupId> own = population.groupRelations().stream()
                .filter(relation -> relation.person().equals(population.person("leerkracht")))
                .map(DemoPeople.GroupRelation::group)
                .toList();
        List<SocialMediaLesson> given = new ArrayList<>();
        for (int n = 0; n < groups.size(); n++) {
            DemoPlaces.Group group = groups.get(n);
            boolean full = group.school().equals(population.schools().getLast().id());
            if (full || n % 3 != 0 && !own.contains(group.id())) {
                given.add(lesson(population, group, n, offered.get(n % offered.size())));
            }
        }
        lessons.takeOver(given);
    }

    private static SocialMediaLesson lesson(
            Population population, DemoPlaces.Group group, int n, LessonSubject subject) {
        LocalDate day = day(population.today(), group.year(), 5 + n);
        LessonTeacher taught = population.groupRelations().stream()
                .filter(relation -> relation.group().equals(group.id()))
                .filter(relation -> relation.period().contains(day))
                .findFirst()
                .filter(_ -> n % MATERIAL.size() != 2)
                .<LessonTeacher>map(relation -> new LessonTeacher.ByStaff(relation.person()))
                .orElseGet(LessonTeacher.ByGuest::new);
        return new SocialMediaLesson(
                new LessonId(UUID.nameUUIDFromBytes(("lesson/" + group.id()).getBytes(StandardCharsets.UTF_8))),
                group.id(),
                group.school(),
                group.year(),
                day,
                subject.id(),
                MATERIAL.get(n % MATERIAL.size()),
                taught,
                switch (taught) {
                    case LessonTeacher.ByStaff staff -> staff.person();
                    case LessonTeacher.ByGuest _ -> population.person("directeur");
                },
                day.atTime(LocalTime.of(14, 30)).atZone(SchoolDay.ZONE).toInstant());
    }

    /// The day so many days ago or the first school day after it, within the school year and not
    /// in the future.
    private static LocalDate day(LocalDate today, SchoolYear year, int ago) {
        LocalDate first = year.period().from();
        LocalDate day = today.minusDays(ago);
        LocalDate taught = SchoolDay.taughtFrom(day.isBefore(first) ? first : day);
        return taught.isAfter(today) ? today : taught;
    }
}
