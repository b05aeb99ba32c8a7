//! What the results of one article call each other by.

macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident)+) => { $(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub(crate) usize);

        impl $name {
            /// The position in the article's list, from 0.
            #[must_use]
            pub const fn index(self) -> usize {
                self.0
            }
        }

        #[cfg(feature = "serde")]
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_u64(self.0 as u64)
            }
        }
    )+ };
}

ids! {
    /// A person of one [`Article`](crate::Article): the position in
    /// [`persons`](crate::Article::persons).
    PersonId
    /// A role of one [`Article`](crate::Article): the position in [`roles`](crate::Article::roles).
    RoleId
    /// An organization of one [`Article`](crate::Article): the position in
    /// [`organizations`](crate::Article::organizations).
    OrganizationId
}
