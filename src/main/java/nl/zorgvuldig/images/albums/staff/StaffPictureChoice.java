package nl.zorgvuldig.images.albums.staff;

/// What an employee says about pictures of themselves.
public enum StaffPictureChoice {
    /// May be recognised, also outside the school.
    YES,
    /// May be recognised in pictures that stay at the school.
    INSIDE,
    /// Is never recognisable in what is kept.
    NO
}
