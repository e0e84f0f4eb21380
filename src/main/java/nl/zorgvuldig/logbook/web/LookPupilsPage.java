package nl.zorgvuldig.logbook.web;

import java.util.List;

/// The pupils about whom somebody may ask who looked.
///
/// @param self whether who asks is a pupil
public record LookPupilsPage(boolean self, List<Pupil> pupils) {
    public record Pupil(String name, String address) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }
}
