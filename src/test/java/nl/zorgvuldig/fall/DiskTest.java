package nl.zorgvuldig.fall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// The disk with databases, keys and files is full, and has room again; and it is gone from one
/// moment to the next. As root, where a file can be mounted as a disk.
class DiskTest {
    private static final int WRITES = Integer.getInteger("fall.writes", 120);
    private static final int MEGABYTES = 700 + WRITES / 10;

    private final int port = Child.freePort();

    @Test
    void a_full_disk_is_said_and_with_room_again_it_goes_on_and_all_is_there() throws IOException {
        try (Disk disk = Disk.of(MEGABYTES);
                Place place = new Place(disk.folder())) {
            place.demo(port).awaitPages();
            Load load = new Load(place, port, 3, WRITES);
            Runnable stop = load.begin();
            until(load, WRITES);
            Path filler = disk.fill();
            Awaitility.await().atMost(Duration.ofMinutes(10)).until(() -> load.unavailable.get() > 40);
            String full = load.toString();
            Files.delete(filler);
            long room = System.nanoTime();
            until(load, WRITES);
            long later = Duration.ofNanos(System.nanoTime() - room).toMillis();
            stop.run();
            load.again();
            place.standing().holdsAll(load);
            System.out.printf(
                    "fall: full disk; %s%nfall: %d acknowledged %d ms after there was room; %s%nfall: %s%n",
                    full, WRITES, later, load, place.verified());
        }
    }

    /// The kernel may keep for itself what nobody asked it to write: a file without `fsync` shows
    /// that this copy loses such things.
    @Test
    void what_was_acknowledged_is_on_the_disk_when_the_power_is_cut() throws IOException {
        Disk disk = Disk.of(MEGABYTES);
        try (Place place = new Place(disk.folder())) {
            Child program = place.demo(port);
            program.awaitPages();
            Load load = new Load(place, port, 3, WRITES);
            Runnable stop = load.begin();
            until(load, WRITES);
            Files.writeString(disk.folder().resolve("control"), "never asked to be on the disk");
            place.freezeDatabase();
            program.freeze();
            Path copy = disk.copyImage();
            program.kill();
            stop.run();
            place.abandonDatabase();
            disk.putBack(copy);
            assertThat(disk.folder().resolve("control"))
                    .satisfiesAnyOf(
                            file -> assertThat(file).doesNotExist(),
                            file -> assertThat(file).isEmptyFile());
            place.startDatabase();
            Duration start = place.demo(port).awaitPages();
            load.again();
            place.standing().holdsAll(load);
            System.out.printf(
                    "fall: power cut; %s; pages %d ms after the start%nfall: %s%n",
                    load, start.toMillis(), place.verified());
        } finally {
            disk.close();
        }
    }

    private static void until(Load load, int more) {
        int wanted = load.heard() + more;
        Awaitility.await()
                .atMost(Duration.ofHours(1))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> load.heard() >= wanted);
    }
}
