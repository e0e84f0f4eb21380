package nl.zorgvuldig.demo;

import java.time.Clock;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Installation;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.BoardId;
import nl.zorgvuldig.kernel.SchoolDay;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Makes the demonstration board on the first start of a demonstration, in one go or not at all.
@Component
@Lazy
public final class DemoBoard {
    private final Installation installation;
    private final Boards boards;
    private final PlacesLoader places;
    private final PeopleLoader people;
    private final PupilsLoader pupils;
    private final ConfidentialLoader confidential;
    private final SampleFolder samples;
    private final ConsentLoader consent;
    private final RoundLoader rounds;
    private final ConductLoader conduct;
    private final CodeLoader codes;
    private final MediaLessonLoader mediaLessons;
    private final StaffPictureLoader staffPictures;
    private final DocumentsLoader documents;
    private final ViewpointLoader viewpoints;
    private final AgreementLoader agreements;
    private final PlanLoader plans;
    private final MedicalLoader medical;
    private final InspectionLoader inspections;
    private final CopyLoader copies;
    private final EmergencyLoader emergencies;
    private final LessonLoader lessons;
    private final ConsultationLoader consultations;
    private final ExpertLoader experts;
    private final ViewingLoader viewings;
    private final AlbumsLoader albums;
    private final PublicationLoader publications;
    private final LookedLoader looked;
    private final UnusualLoader unusual;
    private final RetentionLoader retention;
    private final EventLoader events;
    private final FilmingLoader filmings;
    private final ExchangeLoader exchanges;
    private final PersonnelLoader personnel;
    private final RightsLoader rights;
    private final RegisterLoader register;
    private final BreachLoader breaches;
    private final ReviewLoader reviews;
    private final FiguresLoader figures;
    private final Work work;
    private final Clock clock;

    DemoBoard(
            Installation installation,
            Boards boards,
            PlacesLoader places,
            PeopleLoader people,
            PupilsLoader pupils,
            ConfidentialLoader confidential,
            SampleFolder samples,
            ConsentLoader consent,
            RoundLoader rounds,
            ConductLoader conduct,
            CodeLoader codes,
            MediaLessonLoader mediaLessons,
            StaffPictureLoader staffPictures,
            DocumentsLoader documents,
            ViewpointLoader viewpoints,
            AgreementLoader agreements,
            PlanLoader plans,
            MedicalLoader medical,
            InspectionLoader inspections,
            CopyLoader copies,
            EmergencyLoader emergencies,
            LessonLoader lessons,
            ConsultationLoader consultations,
            ExpertLoader experts,
            ViewingLoader viewings,
            AlbumsLoader albums,
            PublicationLoader publications,
            LookedLoader looked,
            UnusualLoader unusual,
            RetentionLoader retention,
            EventLoader events,
            FilmingLoader filmings,
            ExchangeLoader exchanges,
            PersonnelLoader personnel,
            RightsLoader rights,
            RegisterLoader register,
            BreachLoader breaches,
            ReviewLoader reviews,
            FiguresLoader figures,
            Work work,
            Clock clock) {
        this.installation = installation;
        this.boards = boards;
        this.places = places;
        this.people = people;
        this.pupils = pupils;
        this.confidential = confidential;
        this.samples = samples;
        this.consent = consent;
        this.rounds = rounds;
        this.conduct = conduct;
        this.codes = codes;
        this.mediaLessons = mediaLessons;
        this.staffPictures = staffPictures;
        this.documents = documents;
        this.viewpoints = viewpoints;
        this.agreements = agreements;
        this.plans = plans;
        this.medical = medical;
        this.inspections = inspections;
        this.copies = copies;
        this.emergencies = emergencies;
        this.lessons = lessons;
        this.consultations = consultations;
        this.experts = experts;
        this.viewings = viewings;
        this.albums = albums;
        this.publications = publications;
        this.looked = looked;
        this.unusual = unusual;
        this.retention = retention;
        this.events = events;
        this.filmings = filmings;
        this.exchanges = exchanges;
        this.personnel = personnel;
        this.rights = rights;
        this.register = register;
        this.breaches = breaches;
        this.reviews = reviews;
        this.figures = figures;
        this.work = work;
        this.clock = clock;
    }

    /// Does nothing when the board is there already, or this is no demonstration.
    public void makeOnce() {
        if (installation.demonstration() && boards.all().isEmpty()) {
            Population population = Population.on(SchoolDay.today(clock));
            make(population);
            samples.write(population);
        }
    }

    /// Keys first: they live in another database, and a key without its person does no harm.
    void make(Population population) {
        BoardId board = population.board().id();
        boards.program(board).run(() -> {
            pupils.prepare(population);
            work.change(Act.MAINTAIN, () -> {
                places.load(population);
                people.load(population);
                pupils.load(population);
                confidential.load(population);
                consent.load(population);
                rounds.load(population);
                conduct.load(population);
                codes.load(population);
                mediaLessons.load(population);
                staffPictures.load(population);
                medical.load(population);
                inspections.load(population);
                emergencies.load(population);
                viewings.load(population);
                rights.load(population);
            });
        });
        boards.add(board);
        boards.program(board).run(() -> {
            documents.load(population);
            viewpoints.load(population);
            agreements.load(population);
            plans.load(population);
            medical.loadPapers(population);
            retention.load(population);
            events.load(population);
            albums.load(population);
            filmings.load(population);
            publications.load(population);
        });
        looked.load(population);
        unusual.load(population);
        inspections.hold(population);
        copies.load(population);
        viewings.hold(population);
        lessons.load(population);
        consultations.load(population);
        experts.load(population);
        exchanges.load(population);
        personnel.load(population);
        boards.program(board).run(() -> {
            register.load(population);
            breaches.load(population);
        });
        reviews.load(population);
        figures.load(population);
    }
}
