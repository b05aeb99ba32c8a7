//! A global allocator that counts what a piece of code takes from the heap.
//!
//! It counts only inside [`measure`], so that timings elsewhere are those of the system allocator.

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicBool, AtomicIsize, AtomicUsize, Ordering::Relaxed};

/// The allocator: `#[global_allocator] static ALLOCATOR: Counting = Counting;`
#[derive(Debug)]
pub struct Counting;

static ON: AtomicBool = AtomicBool::new(false);
static CALLS: AtomicUsize = AtomicUsize::new(0);
static TAKEN: AtomicUsize = AtomicUsize::new(0);
static LIVE: AtomicIsize = AtomicIsize::new(0);
static PEAK: AtomicIsize = AtomicIsize::new(0);

/// What a piece of code took from the heap.
#[derive(Clone, Copy, Debug, Default)]
pub struct Heap {
    /// How often it asked for memory, growing included.
    pub calls: usize,
    /// How many bytes it asked for in all.
    pub taken: usize,
    /// How many bytes more than before were in use at the worst moment.
    pub peak: usize,
    /// How many bytes more than before are in use at its end; negative where it freed older ones.
    pub live: isize,
}

/// Runs `code`, and says what all threads took from the heap meanwhile. Not for nesting.
pub fn measure<T>(code: impl FnOnce() -> T) -> (T, Heap) {
    CALLS.store(0, Relaxed);
    TAKEN.store(0, Relaxed);
    LIVE.store(0, Relaxed);
    PEAK.store(0, Relaxed);
    ON.store(true, Relaxed);
    let result = code();
    ON.store(false, Relaxed);
    let heap = Heap {
        calls: CALLS.load(Relaxed),
        taken: TAKEN.load(Relaxed),
        peak: PEAK.load(Relaxed).max(0).unsigned_abs(),
        live: LIVE.load(Relaxed),
    };
    (result, heap)
}

fn count(call: usize, taken: usize, change: isize) {
    CALLS.fetch_add(call, Relaxed);
    TAKEN.fetch_add(taken, Relaxed);
    let live = LIVE.fetch_add(change, Relaxed) + change;
    PEAK.fetch_max(live, Relaxed);
}

// SAFETY: every method hands its arguments to the system allocator unchanged and returns what that
// returned; counting touches nothing but atomics.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        if ON.load(Relaxed) {
            count(1, layout.size(), layout.size() as isize);
        }
        // SAFETY: the caller keeps the contract of `GlobalAlloc`.
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        if ON.load(Relaxed) {
            count(1, layout.size(), layout.size() as isize);
        }
        // SAFETY: as above.
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn realloc(&self, old: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        if ON.load(Relaxed) {
            count(1, size.saturating_sub(layout.size()), size as isize - layout.size() as isize);
        }
        // SAFETY: as above.
        unsafe { System.realloc(old, layout, size) }
    }

    unsafe fn dealloc(&self, old: *mut u8, layout: Layout) {
        if ON.load(Relaxed) {
            count(0, 0, -(layout.size() as isize));
        }
        // SAFETY: as above.
        unsafe { System.dealloc(old, layout) }
    }
}
