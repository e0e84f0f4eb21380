package nl.zorgvuldig.images.albums.staff;

/// Choice of an employee about pictures of themselves.
public enum StaffPictureChoice {
    /// May be recognised, also outside the school.
    YES,
    /// May be recognised in pictures that stay inside the school.
    INSIDE,
    /// Never recognisable in stored pictures.
    NO
}
