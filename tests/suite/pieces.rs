//! Texts that are made of the grammar's own pieces. The fuzz targets use them too.

/// A small generator of numbers, so that a seed always gives the same texts.
#[derive(Clone, Debug)]
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ 0xD1B5_4A32_D192_ED03)
    }

    /// SplitMix64.
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    pub(crate) fn below(&mut self, n: usize) -> usize {
        (self.next() % n as u64) as usize
    }

    pub(crate) fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    pub(crate) fn pick<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }
}

/// Pieces that the grammar is made of, to build texts that reach deep into the rules.
pub(crate) const PIECES: &[&str] = &[
    "وزیر نیرو",
    "استاندار یزد",
    "رئیس",
    "معاون",
    "مدیرکل",
    "سرپرست",
    "قائم‌مقام",
    "سخنگوی دولت",
    "نماینده مردم تهران در مجلس",
    "مدیران عامل",
    "این مقام مسئول",
    "وزیر سابق",
    "سرمربی تیم ملی",
    "عضو",
    "علی احمدی",
    "مریم کاویان",
    "دونالد ترامپ",
    "ا .حسن پور",
    "شی جین‌پینگ",
    "کاویان",
    "رضایی",
    "امید",
    "صادق",
    "دکتر",
    "سید",
    "آقای",
    "حجت‌الاسلام",
    "سردار",
    "سازمان همیاری شهرداری‌های خراسان جنوبی",
    "سازمان",
    "شهرداری مشهد",
    "مجلس",
    "دولت",
    "ایسنا",
    "خبرگزاری فارس",
    "بانک مرکزی",
    "شورای",
    "دانشگاه شهید بهشتی",
    "خیابان ولیعصر",
    "گفت",
    "گفت:",
    "افزود:",
    "اظهار کرد:",
    "می گوید",
    "خاطرنشان",
    "کرد",
    "تأکید کرد که",
    "اعلام کرد",
    "معتقد است",
    "هشدار داد",
    "نوشت:",
    "به گفته",
    "به گزارش",
    "با بیان اینکه",
    "ضمن اشاره به این که",
    "بنا بر اعلام",
    "با ابراز امیدواری از",
    "خواستار آن شد که",
    "در این بیانیه آمده است:",
    "این را",
    "وی",
    "او",
    "ایشان",
    "که",
    "اینکه",
    "و",
    "یا",
    "،",
    "؛",
    ":",
    ".",
    "؟",
    "!",
    "…",
    "«",
    "»",
    "\"",
    "“",
    "”",
    "(",
    ")",
    "-",
    "–",
    "/",
    "#",
    "_",
    "@farsna",
    "🔹",
    "•",
    "*",
    "\n",
    "\n\n",
    "\r\n",
    "\u{2028}",
    " ",
    "  ",
    "\u{200C}",
    "\u{200F}",
    "\u{AC}",
    "\u{A0}",
    "ـ",
    "ُ",
    "ّ",
    "ها",
    "های",
    "تر",
    "ترین",
    "ای",
    "اش",
    "۱۴۰۳",
    "٣",
    "2.5",
    "انتهای پیام",
    "گفتنی است",
    "وی در ادامه",
    "خبرنگار:",
    "دبیر:",
    "در",
    "از",
    "به",
    "با",
    "برای",
    "را",
    "آب",
    "راه",
    "استان",
    "تهران",
    "ایران",
    "آمریکا",
    "خوزستان",
    "است",
    "شد",
    "می‌شود",
    "ء",
    "ٔ",
    "ۀ",
    "\u{FEFF}",
    "ﻻ",
    "https://goft.example/a?b=1",
    "A",
    "0",
];

/// A text of that many pieces.
pub(crate) fn patchwork(random: &mut Random, pieces: usize) -> String {
    let mut text = String::new();
    for _ in 0..pieces {
        text.push_str(PIECES[random.below(PIECES.len())]);
        if random.chance(80) {
            text.push(' ');
        }
    }
    text
}
