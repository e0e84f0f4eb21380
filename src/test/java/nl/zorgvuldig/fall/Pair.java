package nl.zorgvuldig.fall;

import java.util.List;
import nl.zorgvuldig.platform.database.DatabaseSettings.Login;
import nl.zorgvuldig.platform.files.storage.S3Server;

/// Two instances of a demonstration on one PostgreSQL and one S3, behind a proxy, and people who
/// write while one of them falls.
final class Pair implements AutoCloseable {
    private static final int WRITERS = 2;
    private static final int FEW = 500;

    final Place place;
    final Child one;
    final Child other;
    final Beside beside;
    private final Proxy proxy;
    private final Load load;
    private final Runnable stop;

    private Pair(Place place) {
        this.place = place;
        S3Server.running().environment().forEach(place::set);
        int first = Child.freePort();
        one = place.demo(first);
        one.awaitPages();
        int second = Child.freePort();
        other = place.demo(second);
        other.awaitPages();
        beside = place.beside();
        proxy = new Proxy(List.of(first, second));
        load = new Load(place, proxy.port(), WRITERS, FEW);
        stop = load.begin();
    }

    static Pair start() {
        Place place = new Place();
        try {
            return new Pair(place);
        } catch (RuntimeException | Error failed) {
            place.close();
            throw failed;
        }
    }

    List<Child> both() {
        return List.of(one, other);
    }

    Login superuser(String database) {
        return place.database().superuser(database);
    }

    int heard() {
        return load.heard();
    }

    /// Who wrote all the time was never sent away, and all they heard of is there; nor is anything
    /// wrong with the log.
    ///
    /// @return in words
    String standing() {
        stop.run();
        load.again();
        place.standing().holdsAll(load);
        return load + "; " + place.verified();
    }

    @Override
    public void close() {
        stop.run();
        proxy.close();
        beside.close();
        place.close();
    }
}
